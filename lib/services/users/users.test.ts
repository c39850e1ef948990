import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { createSession } from "@/lib/data/session";
import type { Context } from "@/lib/domain/context";
import type { Role } from "@/lib/domain/permission";
import { DEFAULT_USER_LIST_QUERY } from "@/lib/domain/user-list";
import { verifyPassword } from "@/lib/password";
import { adminOf, NOW } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createTenant, createUser, DEFAULT_PASSWORD } from "@/prisma/factories";
import { endOtherSessions } from "../sessions/end-others";
import { changePassword } from "./change-password";
import { createUser as create } from "./create";
import { editUser } from "./edit";
import { listUsers } from "./list";
import { resetPassword } from "./reset-password";

await createTestDatabase();

let acme: { id: string; name: string };
let globex: { id: string; name: string };
let boss: Context;
beforeAll(async () => {
  acme = await createTenant(db(), { name: "Acme" });
  globex = await createTenant(db(), { name: "Globex" });
  boss = await contextOf(await createUser(db(), { role: "superUser", tenantId: null }), "superUser");
});

async function contextOf(user: { id: string; name: string; email: string }, role: Role): Promise<Context> {
  const session = await createSession(db(), user.id, NOW);
  const { id, name, email } = user;
  return adminOf(acme, {
    actor: { kind: "person", id, name, email, role },
    sessionId: session.id,
    homeTenantId: role === "superUser" ? null : acme.id,
  });
}

const eventsAbout = (targetId: string) =>
  db().auditEvent.findMany({
    where: { targetId },
    orderBy: { id: "asc" },
    select: { action: true, tenantId: true, details: true },
  });

const stored = (id: string) => db().user.findUniqueOrThrow({ where: { id } });

describe("creating", () => {
  const input = { name: "Vera", email: "vera@acme.example", role: "viewer" as const, password: "vera, at first" };

  test("is recorded in the tenant's log, without the password", async () => {
    await create(boss, { ...input, tenantName: "Acme" });
    const user = await db().user.findUniqueOrThrow({ where: { email: input.email } });
    expect(user).toMatchObject({ role: "viewer", tenantId: acme.id, disabledAt: null });
    expect(await verifyPassword(user.passwordHash, "vera, at first")).toBe(true);
    expect(await eventsAbout(user.id)).toEqual([
      {
        action: "user.created",
        tenantId: acme.id,
        details: {
          name: { after: "Vera" },
          email: { after: "vera@acme.example" },
          role: { after: "viewer" },
          tenant: { after: "Acme" },
        },
      },
    ]);
  });

  test("refuses an email that is taken and a tenant that is not there", async () => {
    const again = create(boss, { ...input, tenantName: "Globex" });
    await expect(again).rejects.toMatchObject({ fieldErrors: { email: ["There is a user with this email already."] } });
    const nowhere = create(boss, { ...input, email: "new@acme.example", tenantName: "Nowhere" });
    await expect(nowhere).rejects.toMatchObject({ fieldErrors: { tenantName: ["There is no tenant of this name."] } });
    expect(await db().user.count({ where: { email: "new@acme.example" } })).toBe(0);
  });
});

describe("editing", () => {
  test("changes what it says, and records what changed", async () => {
    const user = await createUser(db(), { role: "viewer", tenantId: acme.id, name: "Vic" });
    const after = { id: user.id, name: "Vic", role: "tenantAdmin" as const, tenantName: acme.name, disabled: true };
    await editUser(boss, after);
    expect(await stored(user.id)).toMatchObject({ name: "Vic", role: "tenantAdmin", disabledAt: NOW });
    await createSession(db(), user.id, NOW);
    await editUser(boss, { ...after, disabled: false });
    await editUser(boss, { ...after, disabled: false });
    expect(await stored(user.id)).toMatchObject({ disabledAt: null });
    expect(await db().session.count({ where: { userId: user.id } })).toBe(0);
    expect(await eventsAbout(user.id)).toEqual([
      {
        action: "user.edited",
        tenantId: acme.id,
        details: { role: { before: "viewer", after: "tenantAdmin" }, disabled: { before: false, after: true } },
      },
      { action: "user.edited", tenantId: acme.id, details: { disabled: { before: true, after: false } } },
    ]);
  });

  test("a move is recorded on both sides, neither of which learns of the other", async () => {
    const user = await createUser(db(), { role: "viewer", tenantId: acme.id, name: "Max" });
    await editUser(boss, { id: user.id, name: "Max", role: "viewer", tenantName: globex.name, disabled: false });
    expect(await stored(user.id)).toMatchObject({ tenantId: globex.id });
    expect(await eventsAbout(user.id)).toEqual([
      { action: "user.edited", tenantId: acme.id, details: { tenant: { before: "Acme", after: null } } },
      { action: "user.edited", tenantId: globex.id, details: { tenant: { before: null, after: "Globex" } } },
    ]);
  });

  test("a user that is not there", async () => {
    const edit = editUser(boss, { id: "nothing", name: "N", role: "viewer", tenantName: acme.name, disabled: false });
    await expect(edit).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("super users", () => {
  const superUser = (id: string) => ({ id, name: "S", role: "superUser" as const, tenantName: null, disabled: false });

  test("can't shut themselves out, but can change their name", async () => {
    const self = superUser(boss.actor.id);
    for (const change of [{ disabled: true }, { role: "viewer" as const, tenantName: acme.name }]) {
      await expect(editUser(boss, { ...self, ...change })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await editUser(boss, { ...self, name: "Renamed" });
    expect(await stored(boss.actor.id)).toMatchObject({ name: "Renamed", role: "superUser", disabledAt: null });
  });

  test("always leave one who can sign in, also when all are taken away at once", async () => {
    const others = await Promise.all(
      Array.from({ length: 5 }, () => createUser(db(), { role: "superUser", tenantId: null })),
    );
    const all = [boss.actor, ...others];
    const contexts = await Promise.all(all.map((user) => contextOf(user, "superUser")));
    // Each is taken away by the next one.
    const results = await Promise.allSettled(
      all.map((user, index) => {
        const by = contexts[(index + 1) % contexts.length] ?? boss;
        const change = index % 2 ? { disabled: true } : { role: "viewer" as const, tenantName: acme.name };
        return editUser(by, { ...superUser(user.id), ...change });
      }),
    );
    const left = await db().user.findMany({ where: { role: "superUser", disabledAt: null }, select: { id: true } });
    expect(left).toHaveLength(1);
    expect(results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []))).toEqual([
      "CONFLICT",
    ]);
  });
});

describe("passwords", () => {
  const sessionsOf = (userId: string) => db().session.findMany({ where: { userId }, select: { id: true } });
  const change = { current: DEFAULT_PASSWORD, password: "a better password", repeat: "a better password" };

  test("a new one ends all other sessions of the user, and of nobody else", async () => {
    const user = await createUser(db(), { role: "viewer", tenantId: acme.id });
    const neighbour = await contextOf(await createUser(db(), { role: "viewer", tenantId: acme.id }), "viewer");
    const here = await contextOf(user, "viewer");
    await contextOf(user, "viewer");
    await contextOf(user, "viewer");
    await changePassword(here, change);
    expect(await sessionsOf(user.id)).toEqual([{ id: here.sessionId }]);
    expect(await sessionsOf(neighbour.actor.id)).toHaveLength(1);
    const { passwordHash } = await stored(user.id);
    expect(await verifyPassword(passwordHash, "a better password")).toBe(true);
    expect(await verifyPassword(passwordHash, DEFAULT_PASSWORD)).toBe(false);
    expect(await eventsAbout(user.id)).toEqual([
      { action: "user.passwordChanged", tenantId: acme.id, details: { sessionsEnded: { after: 2 } } },
    ]);
  });

  test("two changes at once: one of them happens", async () => {
    const user = await contextOf(await createUser(db(), { role: "viewer", tenantId: acme.id }), "viewer");
    const results = await Promise.allSettled([1, 2, 3].map(() => changePassword(user, change)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await eventsAbout(user.actor.id)).toHaveLength(1);
  });

  test("wrong current ones are told, and throttled", async () => {
    const user = await contextOf(await createUser(db(), { role: "viewer", tenantId: acme.id }), "viewer");
    const results = await Promise.allSettled(
      Array.from({ length: 14 }, () => changePassword(user, { ...change, current: "wrong" })),
    );
    const codes = results.map((result) => (result.status === "rejected" ? result.reason.code : "changed"));
    expect(codes.sort()).toEqual([...Array(10).fill("INVALID_INPUT"), ...Array(4).fill("THROTTLED")]);
    await expect(changePassword(user, change)).rejects.toMatchObject({ code: "THROTTLED" });
  });

  test("the email is none", async () => {
    const user = await contextOf(await createUser(db(), { role: "viewer", tenantId: acme.id }), "viewer");
    const password = `${user.actor.email}1`;
    await expect(changePassword(user, { ...change, password })).rejects.toMatchObject({
      fieldErrors: { password: ["The email address is no password. Choose another one."] },
    });
  });

  test("a reset ends every session; one's own is refused", async () => {
    const user = await createUser(db(), { role: "viewer", tenantId: acme.id });
    await contextOf(user, "viewer");
    await resetPassword(boss, { id: user.id, password: "from the administrator" });
    expect(await sessionsOf(user.id)).toEqual([]);
    expect(await verifyPassword((await stored(user.id)).passwordHash, "from the administrator")).toBe(true);
    const email = resetPassword(boss, { id: user.id, password: `${user.email}1` });
    await expect(email).rejects.toMatchObject({
      fieldErrors: { password: ["The email address is no password. Choose another one."] },
    });
    const own = resetPassword(boss, { id: boss.actor.id, password: "my own new password" });
    await expect(own).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("signing out elsewhere leaves this session and the password", async () => {
    const user = await createUser(db(), { role: "viewer", tenantId: acme.id });
    const here = await contextOf(user, "viewer");
    await contextOf(user, "viewer");
    expect(await endOtherSessions(here)).toEqual({ ended: 1 });
    expect(await endOtherSessions(here)).toEqual({ ended: 0 });
    expect(await sessionsOf(user.id)).toEqual([{ id: here.sessionId }]);
    expect(await eventsAbout(user.id)).toHaveLength(1);
  });
});

describe("the list", () => {
  const found = async (query: Partial<typeof DEFAULT_USER_LIST_QUERY>) =>
    (await listUsers(boss, { ...DEFAULT_USER_LIST_QUERY, ...query })).rows.map(({ name }) => name);

  test("is searched by name, email and tenant, filtered by role, sorted and paged", async () => {
    const tenant = await createTenant(db(), { name: "Zeta 100%" });
    for (const name of ["Zoe", "Zac", "Zed"]) {
      await createUser(db(), {
        role: name === "Zed" ? "tenantAdmin" : "viewer",
        tenantId: tenant.id,
        name,
        email: `${name.toLowerCase()}_z@zeta.example`,
      });
    }
    expect(await found({ search: "zeta 100%" })).toEqual(["Zac", "Zed", "Zoe"]);
    expect(await found({ search: "ZOE_Z@" })).toEqual(["Zoe"]);
    expect(await found({ search: "zoexz@" })).toEqual([]);
    expect(await found({ search: "zeta", direction: "desc" })).toEqual(["Zoe", "Zed", "Zac"]);
    expect(await found({ search: "zeta", role: "tenantAdmin" })).toEqual(["Zed"]);
    expect(await found({ search: "zeta", pageSize: 2, page: 2 })).toEqual(["Zoe"]);
    expect(await listUsers(boss, { ...DEFAULT_USER_LIST_QUERY, search: "zeta", pageSize: 2, page: 9 })).toMatchObject({
      total: 3,
      page: 2,
    });
  });

  test("shows no hash", async () => {
    const { rows } = await listUsers(boss, DEFAULT_USER_LIST_QUERY);
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/argon2|hash/i);
  });
});
