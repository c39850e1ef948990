import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { env } from "node:process";
import { apiKey } from "@better-auth/api-key";
import { betterAuth } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import pg from "pg";

/**
 * better-auth's API key plug-in behind plain node:http, as the verifier is: `node server.mjs STORAGE FILE`. The keys in
 * FILE, one a line, are stored as the plug-in itself would store them.
 *
 * Its rate limit, 10 requests a day, is off. STORAGE is one of
 * - database: PostgreSQL. Each verification reads the key and writes when it was used.
 * - memory: the fastest that its documentation offers, a custom store in the process, written to behind the answer.
 *   Other processes learn of nothing, and a restart forgets all keys.
 */
const [storage, file = ""] = process.argv.slice(2);
const secrets = readFileSync(file, "utf8").split("\n");
const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: 20 });
const store = new Map();

const auth = betterAuth({
  database: pool,
  secret: "only for benchmarks, and long enough for that",
  baseURL: "http://localhost",
  emailAndPassword: { enabled: true },
  logger: { disabled: true },
  telemetry: { enabled: false },
  advanced: { backgroundTasks: { handler: (task) => void task } },
  plugins: [
    apiKey({
      rateLimit: { enabled: false },
      ...(storage === "memory" && {
        storage: "secondary-storage",
        deferUpdates: true,
        customStorage: {
          get: (key) => store.get(key) ?? null,
          set: (key, value) => void store.set(key, value),
          delete: (key) => void store.delete(key),
        },
      }),
    }),
  ],
});

await (await getMigrations(auth.options)).runMigrations();
const { user } = await auth.api.signUpEmail({
  body: { email: `${storage}@portcullis.example`, password: "only for benchmarks", name: "Bench" },
});
await auth.api.createApiKey({ body: { userId: user.id, name: "Key" } });
const digests = secrets.map((secret) => createHash("sha256").update(secret).digest("base64url"));
await (storage === "memory" ? fillStore() : fillTable());

createServer(async (req, res) => {
  const { valid, key } = await auth.api.verifyApiKey({ body: { key: req.headers["x-api-key"] ?? "" } });
  res.writeHead(valid ? 200 : 401, ["X-Key", key?.id ?? "-", "Content-Length", "0", "Cache-Control", "no-store"]).end();
}).listen(Number(env.PORT), env.HOST);

/** As many copies of the one key that the plug-in has made itself. */
function fillStore() {
  const [, made] = [...store].find(([name]) => !name.startsWith("api-key:by-")) ?? [];
  for (const [index, key] of digests.entries()) {
    const id = `key${index}`.padEnd(32, "0");
    const record = JSON.stringify({ ...JSON.parse(made), id, key });
    store.set(`api-key:${key}`, record).set(`api-key:by-id:${id}`, record);
  }
}

async function fillTable() {
  const { rows } = await pool.query("SELECT column_name FROM information_schema.columns WHERE table_name = 'apikey'");
  const others = rows.map(({ column_name: name }) => `"${name}"`).filter((name) => name !== '"id"' && name !== '"key"');
  await pool.query(
    `INSERT INTO apikey (id, "key", ${others}) SELECT 'key' || n, digest, ${others}
     FROM (SELECT * FROM apikey LIMIT 1) made, unnest($1::text[]) WITH ORDINALITY AS d (digest, n)`,
    [digests],
  );
  await pool.query("VACUUM ANALYZE");
}
