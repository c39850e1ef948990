import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { createSession } from "@/lib/data/session";
import type { Context } from "@/lib/domain/context";
import { DEFAULT_USER_LIST_QUERY } from "@/lib/domain/user-list";
import { createSubAccountUserSchema, editSubAccountUserSchema } from "@/lib/domain/user-schema";
import { verifyPassword } from "@/lib/password";
import { adminOf, NOW } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createTenant, createUser } from "@/prisma/factories";
import { createSubAccountUser } from "./create";
import { editSubAccountUser } from "./edit";
import { listSubAccountUsers } from "./list";
import { resetSubAccountPassword } from "./reset-password";

await createTestDatabase();

interface Named {
  id: string;
  name: string;
}

let master: Named;
let retail: Named;
let wholesale: Named;
/** Of another master account, and called like one of these. */
let foreign: Named;
let boss: Context;
/** Users who are none of the boss's to manage. */
let outOfReach: { id: string; role: string; tenantId: string | null }[];

beforeAll(async () => {
  master = await createTenant(db(), { name: "Acme" });
  retail = await createTenant(db(), { name: "Retail", parentId: master.id });
  wholesale = await createTenant(db(), { name: "Wholesale", parentId: master.id });
  const other = await createTenant(db(), { name: "Globex" });
  foreign = await createTenant(db(), { name: "Retail", parentId: other.id });
  boss = adminOf(master);
  const users = [
    await createUser(db(), { role: "viewer", tenantId: master.id }),
    await createUser(db(), { role: "viewer", tenantId: other.id }),
    await createUser(db(), { role: "viewer", tenantId: foreign.id }),
    await createUser(db(), { role: "superUser", tenantId: null }),
  ];
  outOfReach = await Promise.all(users.map(({ id }) => stored(id)));
});

const stored = (id: string) => db().user.findUniqueOrThrow({ where: { id } });

const newUser = (email: string, tenantName = "Retail") => ({
  name: "Nia",
  email,
  role: "tenantAdmin" as const,
  password: "nia's first password",
  tenantName,
});

const edited = (id: string, tenantName = "Retail") => ({
  id,
  name: "Renamed",
  role: "viewer" as const,
  tenantName,
  disabled: false,
});

test("a new one belongs to the sub-account that is named, whose log tells it", async () => {
  await createSubAccountUser(boss, newUser("nia@acme.example"));
  const user = await db().user.findUniqueOrThrow({ where: { email: "nia@acme.example" } });
  expect(user).toMatchObject({ tenantId: retail.id, role: "tenantAdmin" });
  expect(await verifyPassword(user.passwordHash, "nia's first password")).toBe(true);
  const events = await db().auditEvent.findMany({ where: { targetId: user.id } });
  expect(events).toMatchObject([{ action: "user.created", tenantId: retail.id, actorId: boss.actor.id }]);
});

test.each(["Acme", "Globex", "Globex / Retail", "Nowhere", ""])("nobody is put into %o", async (tenantName) => {
  const { id } = await createUser(db(), { role: "viewer", tenantId: retail.id });
  const none = { fieldErrors: { tenantName: ["There is no tenant of this name."] } };
  await expect(createSubAccountUser(boss, newUser("no@acme.example", tenantName))).rejects.toMatchObject(none);
  await expect(editSubAccountUser(boss, edited(id, tenantName))).rejects.toMatchObject(none);
  expect(await stored(id)).toMatchObject({ tenantId: retail.id });
});

test("nobody is made a super user", () => {
  const roles = (role: string) => [
    createSubAccountUserSchema.safeParse({ ...newUser("su@acme.example"), role }).success,
    editSubAccountUserSchema.safeParse({ ...edited("clx1a2b3c4d5e6f7g8h9i0j1"), role }).success,
  ];
  expect(roles("superUser")).toEqual([false, false]);
  expect(roles("viewer")).toEqual([true, true]);
});

test("they move among the sub-accounts, and are shut out with a new password", async () => {
  const { id } = await createUser(db(), { role: "tenantAdmin", tenantId: retail.id });
  await createSession(db(), id, NOW);
  await editSubAccountUser(boss, { ...edited(id, "Acme / Wholesale"), disabled: true });
  expect(await stored(id)).toMatchObject({ tenantId: wholesale.id, role: "viewer", disabledAt: NOW });
  await resetSubAccountPassword(boss, { id, password: "another password, later" });
  expect(await verifyPassword((await stored(id)).passwordHash, "another password, later")).toBe(true);
  expect(await db().session.count({ where: { userId: id } })).toBe(0);
});

describe("all others", () => {
  test("are as if they were missing", async () => {
    const refusals: unknown[] = [];
    for (const id of ["nosuchuser", ...outOfReach.map((user) => user.id)]) {
      refusals.push(await editSubAccountUser(boss, edited(id)).catch(({ code, message }) => ({ code, message })));
      const reset = resetSubAccountPassword(boss, { id, password: "a password for somebody else" });
      refusals.push(await reset.catch(({ code, message }) => ({ code, message })));
    }
    expect(refusals).toEqual(refusals.map(() => ({ code: "NOT_FOUND", message: expect.any(String) })));
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    expect(await Promise.all(outOfReach.map(({ id }) => stored(id)))).toEqual(outOfReach);
  });

  test("are not in the list, whatever is searched for", async () => {
    const listed = await listSubAccountUsers(boss, { ...DEFAULT_USER_LIST_QUERY, search: "e", pageSize: 100 });
    expect(new Set(listed.rows.map(({ tenant }) => tenant?.masterName))).toEqual(new Set(["Acme"]));
    expect((await listSubAccountUsers(adminOf(retail), DEFAULT_USER_LIST_QUERY)).total).toBe(0);
  });
});
