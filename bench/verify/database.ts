import { writeFile } from "node:fs/promises";
import pg from "pg";
import { disconnect } from "@/lib/data/client";
import { migrate } from "@/lib/data/migrate";
import { digestSecret, generateSecret, pepperId } from "@/lib/domain/secret";
import { openTemporaryCluster } from "@/lib/testing/cluster";
import { execute } from "@/lib/testing/sql";
import { bulkLoad } from "../bulk-load";

const PEPPER = Buffer.alloc(32, "pepper");
const BATCH = 10_000;
const KEYS_PER_TENANT = 100;

/** What verifiers, and the services in this process, are started with. */
export const ENVIRONMENT = {
  PORTCULLIS_URL: "http://localhost",
  PORTCULLIS_SECRET: "only for benchmarks, and long enough for that",
  PORTCULLIS_PEPPERS: PEPPER.toString("base64"),
  LOG_LEVEL: "error",
};

/** The key on line n of the file, counted from 0. */
export const keyId = (n: number) => String(n).padStart(24, "key");
export const tenantId = (n: number) => String(Math.floor(n / KEYS_PER_TENANT)).padStart(24, "tenant");

/** PostgreSQL as an installation would have it, commits on disk included, with the tables of Portcullis. */
export async function openDatabase() {
  const cluster = await openTemporaryCluster({});
  await execute(cluster.url("postgres"), "CREATE DATABASE portcullis");
  const url = cluster.url("portcullis");
  Object.assign(process.env, ENVIRONMENT, { DATABASE_URL: url });
  await migrate(url);
  return {
    url,
    async close() {
      await disconnect();
      await cluster.stop();
    },
  };
}

/**
 * Keys of tenants with a hundred each, and one group for all. Every fourth has an allowlist of two entries.
 *
 * @param file where their secrets go, one a line
 */
export async function makeKeys(url: string, count: number, file: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("TRUNCATE tenant, authorization_group CASCADE");
  await client.query(
    `INSERT INTO tenant (id, name) SELECT lpad(n::text, 24, 'tenant'), 'Tenant ' || n
     FROM generate_series(0, $1::int / ${KEYS_PER_TENANT}) n`,
    [count],
  );
  await client.query(
    "INSERT INTO authorization_group (id, type, name, permissions) VALUES ('group', 'tenantApiKey', 'All', '{orders:read,orders:write,invoices:read}')",
  );
  await client.query(
    "INSERT INTO key_quota (tenant_id, kind, \"limit\", used) SELECT id, 'tenant', 100, 100 FROM tenant",
  );
  const secrets = Array.from({ length: count }, () => generateSecret("ptc"));
  await bulkLoad(client, '"key"', async () => {
    for (let first = 0; first < count; first += BATCH) {
      const batch = secrets.slice(first, first + BATCH);
      await client.query(KEYS, [first, batch.map((secret) => digestSecret(secret, PEPPER)), pepperId(PEPPER)]);
    }
  });
  await client.query("VACUUM ANALYZE");
  await client.end();
  await writeFile(file, secrets.join("\n"));
  return secrets;
}

/** Ids as long as those that the console makes. */
const KEYS = `
  WITH made AS (
    SELECT lpad(n::text, 24, 'key') AS id, lpad((n / ${KEYS_PER_TENANT})::text, 24, 'tenant') AS tenant_id, n, digest
    FROM unnest($2::bytea[]) WITH ORDINALITY AS d (digest, position), LATERAL (SELECT $1::int + position - 1) AS i (n)),
  keys AS (
    INSERT INTO "key" (id, tenant_id, kind, name, group_id, allowlist)
    SELECT id, tenant_id, 'tenant', 'Key ' || n, 'group',
           CASE WHEN n % 4 = 0 THEN '{10.0.0.0/8,127.0.0.1}'::text[] ELSE '{}' END
    FROM made)
  INSERT INTO secret (id, key_id, digest, pepper_id, prefix, hint) SELECT id, id, digest, $3, 'ptc', 'hint' FROM made`;
