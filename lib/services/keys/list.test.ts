import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import { DEFAULT_KEY_LIST_QUERY, KEY_SORTS, type KeyListQuery } from "@/lib/domain/key-list";
import { adminOf, NOW } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { exportKeys } from "./export";
import { listKeys } from "./list";

await createTestDatabase();

const DAY_MS = 86_400_000;
const days = (count: number) => new Date(NOW.getTime() + count * DAY_MS);

let ctx: Context;
let other: { id: string };

beforeAll(async () => {
  const tenant = await createTenant(db());
  ctx = adminOf(tenant);
  const { id: groupId } = await createGroup(db(), { tenantId: tenant.id });
  other = await createGroup(db(), { tenantId: tenant.id });
  const keys = [
    { name: "alpha", createdAt: days(-6), lastUsedAt: days(-1) },
    { name: "Bravo 50%", createdAt: days(-5), expiresAt: days(30), description: "Warehouse_Robots" },
    { name: "charlie", createdAt: days(-4), expiresAt: new Date(days(30).getTime() + 1) },
    { name: "Délta", createdAt: days(-3), expiresAt: NOW, lastUsedAt: days(-2) },
    { name: "=echo()", createdAt: days(-2), revokedAt: days(-1), expiresAt: days(-1) },
    { name: 'Foxtrot, "quoted"', createdAt: days(-1), groupId: other.id },
  ];
  for (const key of keys) await createKey(db(), { tenantId: tenant.id, groupId, ...key });
  const stranger = await createTenant(db());
  const strangers = await createGroup(db(), { tenantId: stranger.id });
  await createKey(db(), { tenantId: stranger.id, groupId: strangers.id, name: "alpha of a stranger" });
});

const query = (values: Partial<KeyListQuery>): KeyListQuery => ({
  ...DEFAULT_KEY_LIST_QUERY,
  sort: "createdAt",
  direction: "asc",
  ...values,
});

const names = async (values: Partial<KeyListQuery>) =>
  (await listKeys(ctx, "tenant", query(values))).rows.map(({ name }) => name.slice(0, 3));

describe("filters", () => {
  test.each<[Partial<KeyListQuery>, string[]]>([
    [{}, ["alp", "Bra", "cha", "Dél", "=ec", "Fox"]],
    [{ status: "active" }, ["alp", "Bra", "cha", "Dél", "Fox"]],
    [{ status: "revoked" }, ["=ec"]],
    [{ expiration: "valid" }, ["alp", "cha", "Fox"]],
    [{ expiration: "expiringSoon" }, ["Bra"]],
    [{ expiration: "expired" }, ["Dél", "=ec"]],
    [{ expiration: "expired", status: "active" }, ["Dél"]],
    [{ search: "BRAVO" }, ["Bra"]],
    [{ search: " warehouse " }, ["Bra"]],
    [{ search: "dÉLT" }, ["Dél"]],
    [{ search: "De\u0301lta" }, ["Dél"]],
    [{ search: "50%" }, ["Bra"]],
    [{ search: "5_%" }, []],
    [{ search: "e_r" }, ["Bra"]],
    [{ search: "\\" }, []],
    [{ search: "' OR 1=1 --" }, []],
    [{ search: "a" }, ["alp", "Bra", "cha", "Dél"]],
  ])("%o", async (values, expected) => {
    expect(await names(values)).toEqual(expected);
  });

  test("by authorization group", async () => {
    expect(await names({ group: other.id })).toEqual(["Fox"]);
    expect(await names({ group: "nosuchgroup" })).toEqual([]);
  });
});

describe("sort", () => {
  test("names as people sort them", async () => {
    expect(await names({ sort: "name" })).toEqual(["=ec", "alp", "Bra", "cha", "Dél", "Fox"]);
  });

  test("never expiring is the latest expiry, never used the oldest use", async () => {
    expect((await names({ sort: "expiresAt" })).slice(0, 4)).toEqual(["=ec", "Dél", "Bra", "cha"]);
    expect((await names({ sort: "lastUsedAt" })).slice(-2)).toEqual(["Dél", "alp"]);
    expect((await names({ sort: "lastUsedAt", direction: "desc" })).slice(0, 2)).toEqual(["alp", "Dél"]);
  });

  test.each(KEY_SORTS)("by %s: descending is ascending reversed", async (sort) => {
    const ascending = await names({ sort });
    expect(await names({ sort, direction: "desc" })).toEqual(ascending.reverse());
  });
});

describe("pages", () => {
  test("visit each key once", async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => names({ page, pageSize: 2 })));
    expect(pages.flat()).toEqual(await names({}));
  });

  test("a page past the end is the last one", async () => {
    const page = await listKeys(ctx, "tenant", query({ page: 900, pageSize: 4 }));
    expect(page).toMatchObject({ page: 2, total: 6, more: false });
    expect(page.rows).toHaveLength(2);
  });
});

describe("export", () => {
  const csv = async (values: Partial<KeyListQuery>) => new Response(exportKeys(ctx, "tenant", query(values))).text();

  test("holds what is filtered, newest first, with a header, and no formula that a spreadsheet would run", async () => {
    const lines = (await csv({})).trimEnd().split("\r\n");
    expect(lines).toHaveLength(7);
    expect(lines[0]).toContain(
      "Key Name,Description,Key,Status,Authorization Group,Works Until,Last Used,Created,Requests per Second,Requests per Day",
    );
    expect(lines[1]).toContain('"Foxtrot, ""quoted""",');
    expect(lines[2]).toContain(",'=echo(),");
    expect(lines[2]).toMatch(/,ptc_\*{12}\w{4},Revoked,/);
  });

  test("has a header even when nothing matches", async () => {
    expect((await csv({ search: "nothing" })).trim()).toMatch(/ID,Key Name/);
  });

  test("reads on from batch to batch without leaving out or repeating a key", async () => {
    const tenant = await createTenant(db());
    const group = await createGroup(db(), { tenantId: tenant.id });
    // Many of the same instant, so that batches end in the middle of one.
    await db().$executeRaw`
      WITH keys AS (
        INSERT INTO "key" (id, tenant_id, kind, name, group_id, allowlist, created_at)
        SELECT 'bulk' || n, ${tenant.id}, 'tenant', 'Key ' || n, ${group.id}, '{}', '2030-01-01'::timestamptz + (n / 700) * interval '1 s'
        FROM generate_series(1, 1700) n RETURNING id)
      INSERT INTO secret (id, key_id, digest, pepper_id, prefix, hint)
      SELECT id, id, sha256(id::bytea), '00000000', 'ptc', '0000' FROM keys`;
    const text = await new Response(exportKeys(adminOf(tenant), "tenant", DEFAULT_KEY_LIST_QUERY)).text();
    const ids = text
      .trimEnd()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(",")[0]);
    expect(ids).toHaveLength(1700);
    expect(new Set(ids).size).toBe(1700);
  });
});
