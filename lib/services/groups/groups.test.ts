import { describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import type { DomainError } from "@/lib/domain/result";
import { edit as editKey } from "@/lib/services/keys/edit";
import { generate } from "@/lib/services/keys/generate";
import { createTestDatabase } from "@/lib/testing/database";
import { asSuperUser, newGroup, newTenant } from "@/lib/testing/groups";
import { submission, tenantWithKey } from "@/lib/testing/keys";
import { createKey, createGroup as make } from "@/prisma/factories";
import { createGroup } from "./create";
import { deleteGroup } from "./delete";
import { editGroup } from "./edit";

const settings = { name: "Moved", description: "", allowlist: [], ...NO_RATE_LIMITS };

await createTestDatabase();

const stored = (id: string) => db().authorizationGroup.findUnique({ where: { id } });
const eventsOf = (targetId: string) =>
  db().auditEvent.findMany({
    where: { targetId },
    orderBy: { id: "asc" },
    select: { action: true, tenantId: true, targetName: true, details: true },
  });

test("a group is made, edited and deleted, and each of these is recorded with what it was before", async () => {
  const ctx = await newTenant();
  const { id } = await createGroup(ctx, newGroup(ctx, { permissions: ["orders:read", "orders:write"] }));
  expect(await stored(id)).toMatchObject({ tenantId: ctx.tenant.id, type: "tenantApiKey", version: 1 });
  await editGroup(ctx, { id, version: 1, name: "Riders", permissions: ["orders:read"] });
  expect(await stored(id)).toMatchObject({ name: "Riders", permissions: ["orders:read"], version: 2 });
  await deleteGroup(ctx, { id });
  expect(await stored(id)).toBeNull();
  const permissions = ["orders:read", "orders:write"];
  expect(await eventsOf(id)).toEqual([
    {
      action: "group.created",
      tenantId: ctx.tenant.id,
      targetName: "Couriers",
      details: { name: { after: "Couriers" }, permissions: { after: permissions } },
    },
    {
      action: "group.edited",
      tenantId: ctx.tenant.id,
      targetName: "Riders",
      details: {
        name: { before: "Couriers", after: "Riders" },
        permissions: { before: permissions, after: ["orders:read"] },
      },
    },
    {
      action: "group.deleted",
      tenantId: ctx.tenant.id,
      targetName: "Riders",
      details: { permissions: { before: ["orders:read"] } },
    },
  ]);
});

test("an edit that changes nothing is not recorded, in whatever order the permissions are stored", async () => {
  const ctx = await newTenant();
  const group = await make(db(), { tenantId: ctx.tenant.id, name: "Unsorted", permissions: ["b:x", "a:x"] });
  const edited = await editGroup(ctx, { id: group.id, version: 1, name: "Unsorted", permissions: ["a:x", "b:x"] });
  expect(edited).toMatchObject({ version: 1 });
  expect(await eventsOf(group.id)).toEqual([]);
});

test("the second of two people is told by whom the group was changed, and gives nothing back that was taken", async () => {
  const ctx = await newTenant();
  const { id } = await make(db(), { tenantId: ctx.tenant.id, permissions: ["orders:read", "orders:write"] });
  const first = { ...ctx, actor: { ...ctx.actor, name: "Fay First" } };
  await editGroup(first, { id, version: 1, name: "Narrow", permissions: ["orders:read"] });
  const second = editGroup(ctx, { id, version: 1, name: "Wide", permissions: ["orders:read", "orders:write"] });
  await expect(second).rejects.toMatchObject({
    code: "CONFLICT",
    message: "Fay First changed this group after you opened it. Nothing was saved.",
  });
  expect(await stored(id)).toMatchObject({ name: "Narrow", permissions: ["orders:read"] });
});

test("a name is one group's, of the tenant and of the installation each", async () => {
  const [ctx, other] = [await newTenant(), await newTenant()];
  const taken = { fieldErrors: { name: ["There is a group of this name already."] } };
  await createGroup(ctx, newGroup(ctx));
  await createGroup(other, newGroup(other));
  await createGroup(asSuperUser(ctx), newGroup(ctx, { global: true }));
  await expect(createGroup(ctx, newGroup(ctx))).rejects.toMatchObject(taken);
  await expect(createGroup(asSuperUser(ctx), newGroup(ctx, { global: true }))).rejects.toMatchObject(taken);
  const { id } = await createGroup(ctx, newGroup(ctx, { name: "Riders" }));
  await expect(editGroup(ctx, { id, version: 1, name: "Couriers", permissions: [] })).rejects.toMatchObject(taken);
});

test("a form that was opened for another tenant makes nothing", async () => {
  const [ctx, other] = [await newTenant(), await newTenant()];
  await expect(async () => createGroup(ctx, newGroup(other))).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await db().authorizationGroup.count({ where: { tenantId: other.tenant.id } })).toBe(0);
});

describe("a group that keys have", () => {
  test("is not deleted, whether they are active or revoked", async () => {
    const { ctx, groupId, key } = await tenantWithKey();
    await expect(deleteGroup(ctx, { id: groupId })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "1 active key has this group. Choose another group for each first.",
    });
    await db().key.update({ where: { id: key.id }, data: { revokedAt: new Date() } });
    await expect(deleteGroup(ctx, { id: groupId })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "1 revoked key has this group. Delete each from the list of keys first.",
    });
    await db().key.delete({ where: { id: key.id } });
    await deleteGroup(ctx, { id: groupId });
    expect(await stored(groupId)).toBeNull();
  });

  test("is not deleted under the hands of those who give it to one", async () => {
    const tenant = await tenantWithKey({ limit: 100 });
    const { ctx, key } = tenant;
    const choices = Array.from({ length: 12 }, async (_, index) => {
      const group = await make(db(), { tenantId: ctx.tenant.id });
      const given =
        index % 2 === 0
          ? generate({ ...ctx }, "tenant", submission(tenant, { grant: { groupId: group.id }, name: `Key ${index}` }))
          : createKey(db(), { tenantId: ctx.tenant.id, groupId: tenant.groupId }).then(({ id }) =>
              editKey(ctx, "tenant", { id, version: 1, ...settings, grant: { groupId: group.id } }),
            );
      const outcomes = await Promise.allSettled([given, deleteGroup(ctx, { id: group.id })]);
      return { group, outcomes };
    });
    for (const { group, outcomes } of await Promise.all(choices)) {
      // Exactly one of the two has won, and the other was told so in words.
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const [lost] = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
      expect(["INVALID_INPUT", "CONFLICT"]).toContain((lost as DomainError).code);
      const keys = await db().key.count({ where: { groupId: group.id } });
      expect(keys).toBe((await stored(group.id)) ? 1 : 0);
    }
    expect(await db().key.count({ where: { id: key.id } })).toBe(1);
  });
});
