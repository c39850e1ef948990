import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { COUNTED_ROWS } from "@/lib/domain/key-list";
import { type ApiReply, type ApiTenant, apiClient, apiTenant, type CallApi } from "@/lib/testing/api-client";
import { type ApiServer, serveApi } from "@/lib/testing/api-server";
import { createTestDatabase } from "@/lib/testing/database";

await createTestDatabase();

let server: ApiServer;
let call: CallApi;

beforeAll(async () => {
  server = await serveApi();
  call = apiClient(server.url);
});
afterAll(() => server.close());

const idsOf = ({ body }: ApiReply): string[] => body.data.map((key: { identifier: string }) => key.identifier);

/** A tenant with so many keys, all of which were made in one of a few milliseconds, and a key to call with. */
async function crowd(size: number, limit = 1_000): Promise<{ tenant: ApiTenant; secret: string; ids: string[] }> {
  const tenant = await apiTenant({ limit });
  const { secret, id } = await tenant.key("writer", { createdAt: new Date("2020-01-01") });
  const keys = await Promise.all(
    Array.from({ length: size }, (_, index) =>
      tenant.key("plain", { createdAt: new Date(Date.UTC(2025, 0) + (index % 3)), name: `Key ${index}` }),
    ),
  );
  return { tenant, secret, ids: [id, ...keys.map((key) => key.id)] };
}

test("a cursor leads to every key that is there all the time exactly once, while others come and go", {
  timeout: 120_000,
}, async () => {
  const STAYING = 23;
  const { secret, ids, tenant } = await crowd(STAYING);
  const step = fc.record({ create: fc.nat(2), revoke: fc.nat(2), remove: fc.nat(2) });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.array(step, { maxLength: 6 }), async (limit, steps) => {
      const passing: string[] = [];
      const found: string[] = [];
      let next: string | null = null;
      let first = true;
      for (let page = 0; first || next; page++) {
        const search: string = next ? `?limit=${limit}&cursor=${next}` : `?limit=${limit}`;
        const reply: ApiReply = await call("GET", search, { as: secret });
        found.push(...idsOf(reply));
        next = reply.body.pagination.next_cursor;
        first = false;
        const { create = 0, revoke = 0, remove = 0 } = steps[page] ?? {};
        for (let count = 0; count < create; count++) {
          passing.push((await call("POST", "", { as: secret, body: {} })).body.data.identifier);
        }
        for (let count = 0; count < revoke; count++) {
          const [id] = passing.slice(-1);
          if (id) await call("POST", `/${id}/revoke`, { as: secret });
        }
        for (let count = 0; count < remove; count++) {
          const id = passing.shift();
          if (id) await call("DELETE", `/${id}`, { as: secret });
        }
      }
      await Promise.all(passing.map((id) => call("DELETE", `/${id}`, { as: secret })));
      expect(new Set(found).size).toBe(found.length);
      expect(found.filter((id) => ids.includes(id)).sort()).toEqual([...ids].sort());
    }),
    { numRuns: 8 },
  );
  expect(await db().key.count({ where: { tenantId: tenant.id } })).toBe(STAYING + 1);
});

test("pages by number have everything once, and say how many there are", async () => {
  const { secret, ids } = await crowd(10);
  const found: string[] = [];
  const eleven = { perPage: 3, total: 11, totalIsExact: true, totalPages: 4, next_cursor: null };
  for (let page = 1; page <= 4; page++) {
    const { body, headers } = await call("GET", `?page=${page}&limit=3&sort=name&direction=asc`, { as: secret });
    found.push(...body.data.map((key: { identifier: string }) => key.identifier));
    expect(body.pagination).toEqual({ ...eleven, page, more: page < 4 });
    const link = (rel: string, target: number) =>
      `</api/account/api-keys?sort=name&direction=asc&page=${target}&limit=3>; rel="${rel}"`;
    const links = [...(page > 1 ? [link("prev", page - 1)] : []), ...(page < 4 ? [link("next", page + 1)] : [])];
    expect(headers.get("link")).toBe(links.join(", "));
  }
  expect(found.sort()).toEqual(ids.sort());
  const beyond = await call("GET", "?page=9&limit=3", { as: secret });
  expect(beyond.body).toEqual({
    data: [],
    pagination: { ...eleven, page: 9, more: false },
  });
  expect(beyond.headers.get("link")).toBe('</api/account/api-keys?page=4&limit=3>; rel="prev"');
});

test("the links of a list lead through all of it, from its first page on", async () => {
  const { secret, ids } = await crowd(10);
  const found: string[] = [];
  for (let path: string | undefined = "?limit=4&status=active"; path; ) {
    const reply: ApiReply = await call("GET", path, { as: secret });
    found.push(...idsOf(reply));
    path = /<\/api\/account\/api-keys([^>]+)>; rel="next"/.exec(reply.headers.get("link") ?? "")?.[1];
  }
  expect(found.sort()).toEqual(ids.sort());
});

test("filters, search and sort are those of the console", async () => {
  const tenant = await apiTenant();
  const { secret } = await tenant.key("reader", { name: "Reader" });
  const alpha = await tenant.key("plain", { name: "Alpha", description: "warehouse" });
  const beta = await tenant.key("plain", { name: "beta", revokedAt: new Date() });
  const gamma = await tenant.key("writer", { name: "Gamma", expiresAt: new Date("2020-01-01") });
  const found = async (search: string) => {
    const { body } = await call("GET", search, { as: secret });
    return body.data.map((key: { name: string }) => key.name);
  };
  expect(await found("?sort=name&direction=asc")).toEqual(["Alpha", "beta", "Gamma", "Reader"]);
  expect(await found("?status=revoked")).toEqual([beta.name]);
  expect(await found("?expiration=expired")).toEqual([gamma.name]);
  expect(await found("?search=WAREHOUSE")).toEqual([alpha.name]);
  expect(await found(`?group=${tenant.groups.writer.id}`)).toEqual([gamma.name]);
  expect(await found("?group=nosuchgroup")).toEqual([]);
});

test("a cursor that was changed, or comes from another order, is refused", async () => {
  const { secret } = await crowd(3);
  const { body } = await call("GET", "?limit=1", { as: secret });
  const cursor: string = body.pagination.next_cursor;
  const refusedAt = async (search: string) =>
    (await call("GET", search, { as: secret })).body.errors?.map(({ field }: { field: string }) => field);
  for (let index = 0; index < cursor.length; index++) {
    const other = cursor[index] === "A" ? "B" : "A";
    const changed = cursor.slice(0, index) + other + cursor.slice(index + 1);
    expect(await refusedAt(`?cursor=${changed}`), changed).toEqual(["cursor"]);
  }
  expect(await refusedAt("?cursor=")).toEqual(["cursor"]);
  expect(await refusedAt(`?cursor=${cursor}=`)).toEqual(["cursor"]);
  expect(await refusedAt(`?cursor=${cursor}&page=2`)).toEqual(["page"]);
  expect(await refusedAt(`?cursor=${cursor}&sort=name`)).toEqual(["sort"]);
  expect((await call("GET", "?limit=2&sort=name", { as: secret })).body.pagination.next_cursor).toBeNull();
});

test("pages by number end at the 10,000th key, and the cursor goes on", async () => {
  const { tenant, secret } = await crowd(0);
  await db().$executeRaw`
    WITH made AS (
      INSERT INTO "key" (id, tenant_id, kind, name, group_id, created_at)
      SELECT 'crowd' || n, ${tenant.id}, 'tenant', 'Key ' || n, ${tenant.groups.plain.id}, now() FROM generate_series(1, ${COUNTED_ROWS + 5}) n
      RETURNING id)
    INSERT INTO secret (id, key_id, digest, pepper_id, prefix, hint)
    SELECT id, id, decode(md5(id), 'hex') || decode(md5(id), 'hex'), '00000000', 'ptc', 'hint' FROM made`;
  const last = await call("GET", "?page=334&limit=30", { as: secret });
  expect(last.body.data).toHaveLength(10);
  expect(last.body.pagination).toMatchObject({ total: COUNTED_ROWS, totalIsExact: false, totalPages: 334, more: true });
  expect((await call("GET", "?page=335&limit=30", { as: secret })).body.errors).toMatchObject([{ field: "page" }]);
  expect((await call("GET", "?page=99999&limit=100", { as: secret })).body.errors).toHaveLength(1);
  const { body } = await call("GET", `?cursor=${last.body.pagination.next_cursor}`, { as: secret });
  expect(body.data).toHaveLength(6);
  expect(body.pagination).toMatchObject({ page: null, total: null, more: false, next_cursor: null });
});
