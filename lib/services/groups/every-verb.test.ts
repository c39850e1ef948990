import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import { DEFAULT_GROUP_LIST_QUERY } from "@/lib/domain/group-list";
import type { DomainError } from "@/lib/domain/result";
import { createTestDatabase } from "@/lib/testing/database";
import { asSuperUser, newGroup, newTenant } from "@/lib/testing/groups";
import { createKey, createGroup as make } from "@/prisma/factories";
import { createGroup } from "./create";
import { deleteGroup } from "./delete";
import { editGroup } from "./edit";
import { listGroups } from "./list";

await createTestDatabase();

const stored = (id: string) => db().authorizationGroup.findUnique({ where: { id } });

describe("isolation", () => {
  test("foreign, global and missing groups answer an administrator alike, whatever the verb", async () => {
    const [ctx, other] = [await newTenant(), await newTenant()];
    const foreign = await make(db(), { tenantId: other.tenant.id });
    const global = await make(db(), { tenantId: null });
    const verbs: ((id: string) => Promise<unknown>)[] = [
      (id) => editGroup(ctx, { id, version: 1, name: "Mine", permissions: [] }),
      (id) => deleteGroup(ctx, { id }),
    ];
    const told = ({ code, message, fieldErrors }: DomainError) => ({ code, message, fieldErrors });
    for (const verb of verbs) {
      const [missing, ...others] = await Promise.all(
        ["nosuchgroup", foreign.id, global.id].map((id) => verb(id).catch(told)),
      );
      expect(missing).toMatchObject({ code: "NOT_FOUND" });
      for (const answer of others) expect(answer).toEqual(missing);
    }
    for (const { id, name } of [foreign, global]) expect(await stored(id)).toMatchObject({ name, version: 1 });
  });

  test("groups of the installation are a super user's to make, edit and delete, and their log is the installation's", async () => {
    const ctx = await newTenant();
    const boss = asSuperUser(ctx);
    const values = newGroup(ctx, { name: "Everywhere", global: true });
    await expect(async () => createGroup(ctx, values)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { id } = await createGroup(boss, values);
    expect(await stored(id)).toMatchObject({ tenantId: null });
    await editGroup(boss, { id, version: 1, name: "Everywhere", permissions: [] });
    await deleteGroup(boss, { id });
    expect(
      (await db().auditEvent.findMany({ where: { targetId: id }, orderBy: { id: "asc" } })).map(
        ({ action, tenantId }) => [action, tenantId],
      ),
    ).toEqual([
      ["group.created", null],
      ["group.edited", null],
      ["group.deleted", null],
    ]);
  });

  test("keys of other tenants are counted for super users only", async () => {
    const [ctx, other] = [await newTenant(), await newTenant()];
    const { id: groupId } = await make(db(), { tenantId: null, name: "Counted everywhere" });
    for (const { tenant } of [ctx, other, other]) await createKey(db(), { tenantId: tenant.id, groupId });
    await createKey(db(), { tenantId: ctx.tenant.id, groupId, revokedAt: new Date() });
    const count = async (reader: Context) => {
      const query = { ...DEFAULT_GROUP_LIST_QUERY, search: "Counted everywhere" };
      return (await listGroups(reader, query)).rows.map(({ activeKeys, editable }) => ({ activeKeys, editable }));
    };
    expect(await count(ctx)).toEqual([{ activeKeys: 1, editable: false }]);
    expect(await count(asSuperUser(ctx))).toEqual([{ activeKeys: 3, editable: true }]);
  });
});

describe("a forced failure of the audit event changes nothing", () => {
  beforeAll(async () => {
    await db().$executeRaw`ALTER TABLE audit_event ADD CONSTRAINT forced_failure CHECK (actor_name <> 'Unwritable')`;
  });

  const verbs: Record<string, (ctx: Context, id: string) => Promise<unknown>> = {
    create: (ctx) => createGroup(ctx, newGroup(ctx)),
    edit: (ctx, id) => editGroup(ctx, { id, version: 1, name: "Changed", permissions: [] }),
    delete: (ctx, id) => deleteGroup(ctx, { id }),
  };

  test.each(Object.entries(verbs))("%s", async (_, run) => {
    const ctx = await newTenant();
    const { id } = await make(db(), { tenantId: ctx.tenant.id });
    const groups = () => db().authorizationGroup.findMany({ where: { tenantId: ctx.tenant.id } });
    const before = await groups();
    const unwritable = { ...ctx, actor: { ...ctx.actor, name: "Unwritable" } };
    await expect(run(unwritable, id)).rejects.toThrow(/forced_failure/);
    expect(await groups()).toEqual(before);
  });
});
