import pg from "pg";
import { db, disconnect } from "@/lib/data/client";
import { DEFAULT_KEY_LIST_QUERY, keyListSearch } from "@/lib/domain/key-list";
import { createGroup, createTenant, createUser } from "@/prisma/factories";
import { bulkLoad } from "./bulk-load";
import { fillTenant } from "./fill-tenant";
import { makeInstallation } from "./installation";
import { FILTER_CASES, LIST_CASES, type Sample, SEARCH_CASES } from "./list-cases";
import { machine, note, printTable, quantile, ratio } from "./report";
import { signIn } from "./sign-in";

/** The list's page over HTTP, signed in, in a tenant of a thousand keys and in one of a million, turn and turn about. */

const ROUNDS = 50;
const WARM_UP_ROUNDS = 5;
const GOAL = "1.3";

interface Subject extends Sample {
  cookie: string;
}

/** A tenant with so many keys, and its administrator, signed in. */
async function makeSubject(url: string, client: pg.Client, keys: number): Promise<Subject> {
  const tenant = await createTenant(db());
  const groups = await Promise.all([1, 2, 3, 4, 5].map(() => createGroup(db(), { tenantId: tenant.id })));
  const groupIds = groups.map(({ id }) => id);
  await fillTenant(client, tenant.id, groupIds, keys);
  const { rows } = await client.query(
    'SELECT name FROM "key" WHERE tenant_id = $1 ORDER BY char_length(name) DESC LIMIT 1',
    [tenant.id],
  );
  const account = await createUser(db(), { tenantId: tenant.id, role: "tenantAdmin" });
  return { groupIds, keyName: rows[0].name, cookie: await signIn(url, account) };
}

interface Page {
  url: string;
  cookie: string;
  /** Milliseconds to the last byte. */
  times: number[];
  /** How many keys it shows: drawing a row takes longer than finding it. */
  rows: number;
}

async function request(page: Page): Promise<number> {
  const began = performance.now();
  const answer = await fetch(page.url, { headers: { Cookie: page.cookie }, redirect: "error" });
  const html = await answer.text();
  const took = performance.now() - began;
  if (!answer.ok || !html.includes("</html>")) throw new Error(`${page.url} was answered with ${answer.status}.`);
  // The skeleton of the list comes first in the same answer.
  const body = html.slice(html.lastIndexOf("<tbody"), html.lastIndexOf("</tbody>"));
  page.rows = body.split("<tr").length - 1;
  return took;
}

async function compare(title: string, cases: typeof LIST_CASES, url: string, subjects: [Subject, Subject]) {
  const table: string[][] = [];
  for (const [label, values] of Object.entries(cases)) {
    const pageOf = (subject: Subject): Page => {
      const query = { ...DEFAULT_KEY_LIST_QUERY, ...(typeof values === "function" ? values(subject) : values) };
      return { url: `${url}/tenant-api-keys${keyListSearch(query)}`, cookie: subject.cookie, times: [], rows: 0 };
    };
    const [small, large] = [pageOf(subjects[0]), pageOf(subjects[1])];
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      for (const page of [small, large]) {
        const took = await request(page);
        if (round >= 0) page.times.push(took);
      }
    }
    table.push([
      label,
      `${small.rows}, ${large.rows}`,
      at(small, 0.5),
      at(large, 0.5),
      ratio(quantile(large.times, 0.5), quantile(small.times, 0.5)),
      at(small, 0.95),
      at(large, 0.95),
    ]);
  }
  printTable(title, ["", "rows shown", "1,000 keys", "1,000,000 keys", "ratio", "p95", "p95"], table);
}

const at = ({ times }: Page, part: number) => `${quantile(times, part).toFixed(1)} ms`;

const installation = await makeInstallation();
try {
  await installation.start();
  Object.assign(process.env, installation.environment, { DATABASE_URL: await installation.databaseUrl() });
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  await client.query("SELECT setseed(0.5)");
  const subjects = await bulkLoad(client, '"key"', async (): Promise<[Subject, Subject]> => {
    const small = await makeSubject(installation.url, client, 1000);
    return [small, await makeSubject(installation.url, client, 1_000_000)];
  });
  await client.query("VACUUM ANALYZE");
  const { rows } = await client.query("SHOW server_version");
  await client.end();
  await disconnect();

  await compare("List page", LIST_CASES, installation.url, subjects);
  await compare("List page, filtered", FILTER_CASES, installation.url, subjects);
  await compare("List page, searched", SEARCH_CASES, installation.url, subjects);
  note(
    `Medians of ${ROUNDS} requests each, in turn; goal of the ratio: ${GOAL}. ${machine(rows[0].server_version)}, which the benchmark shares.`,
  );
} finally {
  await installation.remove();
}
