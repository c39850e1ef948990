import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import { COUNTED_ROWS, DEFAULT_KEY_LIST_QUERY, type KeyListQuery } from "@/lib/domain/key-list";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createTenant } from "@/prisma/factories";
import { listKeys } from "./list";

await createTestDatabase();

/** A tenant with more keys than are counted, every second one revoked: `Job 1 of xylophones`, `Job 2 of …`. */
let ctx: Context;
let groupId: string;

beforeAll(async () => {
  const tenant = await createTenant(db());
  ctx = adminOf(tenant);
  groupId = (await createGroup(db(), { tenantId: tenant.id })).id;
  await db().$executeRaw`
    WITH keys AS (
      INSERT INTO "key" (id, tenant_id, kind, name, group_id, created_at, revoked_at)
      SELECT 'key' || n, ${tenant.id}, 'tenant', 'Job ' || n || ' of xylophones', ${groupId},
        '2030-01-01'::timestamptz + n * interval '1 s', CASE WHEN n % 2 = 0 THEN '2030-02-01'::timestamptz END
      FROM generate_series(1, ${COUNTED_ROWS + 50}::int) n RETURNING id)
    INSERT INTO secret (id, key_id, digest, pepper_id, prefix, hint)
    SELECT id, id, sha256(id::bytea), '00000000', 'ptc', '0000' FROM keys`;
});

const list = (values: Partial<KeyListQuery>) =>
  listKeys(ctx, "tenant", { ...DEFAULT_KEY_LIST_QUERY, sort: "createdAt", direction: "asc", ...values });

test("counts and pages end at the limit", async () => {
  expect(await list({})).toMatchObject({ total: COUNTED_ROWS, more: true, page: 1 });
  const last = await list({ page: 9999 });
  expect(last).toMatchObject({ total: COUNTED_ROWS, more: true, page: 400 });
  expect(last.rows.at(-1)?.id).toBe("key10000");
  expect(await list({ group: groupId, page: 9999 })).toMatchObject({ total: COUNTED_ROWS, more: true, page: 400 });
});

test("what is filtered is counted two pages ahead", async () => {
  expect(await list({ status: "revoked" })).toMatchObject({ total: 75, more: true });
  expect(await list({ status: "revoked", page: 6 })).toMatchObject({ total: 200, more: true, page: 6 });
  expect(await list({ status: "revoked", page: 199 })).toMatchObject({ total: 5025, more: false, page: 199 });
  expect(await list({ status: "revoked", page: 201 })).toMatchObject({ total: 5025, more: false, page: 201 });
  expect(await list({ status: "revoked", page: 300 })).toMatchObject({ total: 5025, more: false, page: 201 });
});

test.each([
  ["Job 4711 ", ["key4711"]],
  ["YLOPH", ["key1", "key2"]],
  ["jo", ["key1", "key2"]],
  ["JOB", ["key1", "key2"]],
  ["9 o", ["key9"]],
])("a search finds %o", async (search, ids) => {
  expect((await list({ search })).rows.slice(0, 2).map(({ id }) => id)).toEqual(ids);
});

test.each(["nothing", "ob", "--", "%"])(
  "a search for what the index can't help with, or does not have, finds nothing: %o",
  async (search) => {
    expect(await list({ search, page: 3 })).toEqual({ rows: [], total: 0, more: false, page: 1 });
  },
);
