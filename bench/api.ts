import pg from "pg";
import { db, disconnect } from "@/lib/data/client";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { bulkLoad } from "./bulk-load";
import { fillTenant } from "./fill-tenant";
import { makeInstallation } from "./installation";
import { machine, note, printTable, quantile, ratio } from "./report";

/** The API over HTTP, in a tenant of ten thousand keys, beside a route of Next that does nothing but say so. */

const KEYS = 10_000;
const PAGE = 100;
const ROUNDS = 100;
const WARM_UP_ROUNDS = 10;

interface Answer {
  took: number;
  body: { pagination?: { next_cursor: string | null } };
}

const installation = await makeInstallation();
try {
  await installation.start();
  Object.assign(process.env, installation.environment, { DATABASE_URL: await installation.databaseUrl() });
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  const secret = await bulkLoad(client, '"key"', () => makeCaller(client));
  await client.query("VACUUM ANALYZE");
  const { rows } = await client.query("SHOW server_version");
  await client.end();
  await disconnect();

  await compareOperations(secret);
  await comparePages(secret);
  note(`Medians, one request after the other. ${machine(rows[0].server_version)}, which the benchmark shares.`);
} finally {
  await installation.remove();
}

async function makeCaller(client: pg.Client): Promise<string> {
  const tenant = await createTenant(db());
  const permissions = ["api-keys:read", "api-keys:write"];
  const group = await createGroup(db(), { tenantId: tenant.id, permissions });
  await fillTenant(client, tenant.id, [group.id], KEYS - 1);
  const { secret } = await createKey(db(), { tenantId: tenant.id, groupId: group.id });
  return secret;
}

async function ask(secret: string, path: string, status: number, init: RequestInit = {}): Promise<Answer> {
  const began = performance.now();
  const answer = await fetch(`${installation.url}/api/account${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${secret}`, "Content-Type": "application/json", ...init.headers },
  });
  const body = (await answer.json()) as Answer["body"];
  const took = performance.now() - began;
  if (answer.status !== status) throw new Error(`${path} was answered with ${answer.status}.`);
  return { took, body };
}

async function compareOperations(secret: string): Promise<void> {
  const create = (headers: Record<string, string> = {}) =>
    ask(secret, "/api-keys", 201, { method: "POST", body: JSON.stringify({ memo: "Benchmark" }), headers });
  const operations: Record<string, () => Promise<Answer>> = {
    "a route that does nothing": () => ask(secret, "/nothing", 404),
    "list, 50 keys": () => ask(secret, "/api-keys?limit=50", 200),
    "list, 50 keys, after a cursor": () => ask(secret, `/api-keys?limit=50&cursor=${cursor}`, 200),
    create: () => create(),
    "create under an Idempotency-Key": () => create({ "Idempotency-Key": crypto.randomUUID() }),
  };
  const cursor = (await ask(secret, "/api-keys?limit=50", 200)).body.pagination?.next_cursor;
  const times = new Map(Object.keys(operations).map((name): [string, number[]] => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(operations)) {
      const { took } = await run();
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  const bare = quantile([...times.values()][0] ?? [], 0.5);
  printTable(
    "API",
    ["", "median", "p95", "ratio"],
    [...times].map(([name, took]) => [
      name,
      `${quantile(took, 0.5).toFixed(1)} ms`,
      `${quantile(took, 0.95).toFixed(1)} ms`,
      ratio(quantile(took, 0.5), bare),
    ]),
  );
}

/** All keys, page by page. */
async function comparePages(secret: string): Promise<void> {
  const pages = KEYS / PAGE;
  const byNumber: number[] = [];
  const byCursor: number[] = [];
  for (let round = 0; round < 3; round++) {
    let next: string | null | undefined;
    for (let page = 1; page <= pages; page++) {
      byNumber.push((await ask(secret, `/api-keys?limit=${PAGE}&page=${page}`, 200)).took);
      const { took, body } = await ask(secret, `/api-keys?limit=${PAGE}${next ? `&cursor=${next}` : ""}`, 200);
      next = body.pagination?.next_cursor;
      byCursor.push(took);
    }
  }
  /** The pages of one tenth of the list, over all rounds. */
  const tenth = (times: number[], which: number) =>
    times.filter((_, index) => Math.floor(((index % pages) * 10) / pages) === which);
  printTable(
    `${KEYS.toLocaleString("en")} keys, ${PAGE} a page`,
    ["", "first tenth", "middle", "last tenth", "ratio"],
    Object.entries({ "by number": byNumber, "by cursor": byCursor }).map(([name, times]) => {
      const [first, middle, last] = [0, 5, 9].map((which) => quantile(tenth(times, which), 0.5)) as [
        number,
        number,
        number,
      ];
      return [name, ...[first, middle, last].map((took) => `${took.toFixed(1)} ms`), ratio(last, first)];
    }),
  );
}
