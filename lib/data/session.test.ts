import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "@/lib/domain/permission";
import { createTestDatabase } from "@/lib/testing/database";
import { createTenant, createUser } from "@/prisma/factories";
import { db } from "./client";
import { createSession, findSession, setSessionTenant, touchSession } from "./session";

await createTestDatabase();

const start = new Date("2030-01-01T00:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);

let first: { id: string; name: string };
let second: { id: string; name: string };
beforeAll(async () => {
  second = await createTenant(db(), { name: "Beta" });
  first = await createTenant(db(), { name: "Alpha" });
});

async function sessionOf(role: Role, tenantId: string | null) {
  const user = await createUser(db(), { role, tenantId });
  const { id } = await createSession(db(), user.id, start);
  return { id, user };
}

describe("findSession", () => {
  test("tells all that a request needs to know", async () => {
    const { id, user } = await sessionOf("tenantAdmin", second.id);
    expect(await findSession(db(), id)).toEqual({
      createdAt: start,
      lastSeenAt: start,
      userId: user.id,
      userName: user.name,
      email: user.email,
      role: "tenantAdmin",
      disabledAt: null,
      homeTenantId: second.id,
      tenantId: second.id,
      tenantName: "Beta",
      master: null,
      tenantClosed: false,
      tenantSuspended: false,
    });
    expect(await findSession(db(), "nothing")).toBeNull();
  });

  test("a super user begins in the first tenant by name, and stays where they switched to", async () => {
    const { id } = await sessionOf("superUser", null);
    expect(await findSession(db(), id)).toMatchObject({ tenantId: first.id, homeTenantId: null });
    await setSessionTenant(db(), id, second.id);
    expect(await findSession(db(), id)).toMatchObject({ tenantId: second.id });
  });

  test("nobody else gets into another tenant, whatever their session says", async () => {
    const { id } = await sessionOf("tenantAdmin", second.id);
    await setSessionTenant(db(), id, first.id);
    expect(await findSession(db(), id)).toMatchObject({ tenantId: second.id });
  });

  test("others get into the sub-accounts of their own tenant, and into nobody else's", async () => {
    const child = await createTenant(db(), { parentId: first.id });
    const { id, user } = await sessionOf("viewer", first.id);
    await setSessionTenant(db(), id, child.id);
    expect(await findSession(db(), id)).toMatchObject({
      tenantId: child.id,
      tenantName: child.name,
      homeTenantId: first.id,
      master: first,
    });
    const stranger = await createTenant(db(), { parentId: second.id });
    await setSessionTenant(db(), id, stranger.id);
    expect(await findSession(db(), id)).toMatchObject({ tenantId: first.id, master: null });

    await setSessionTenant(db(), id, child.id);
    await db().user.update({ where: { id: user.id }, data: { tenantId: second.id } });
    expect(await findSession(db(), id)).toMatchObject({ tenantId: second.id });
  });

  test("a sub-account's own users stay in it", async () => {
    const [child, sibling] = [
      await createTenant(db(), { parentId: first.id }),
      await createTenant(db(), { parentId: first.id }),
    ];
    const { id } = await sessionOf("tenantAdmin", child.id);
    for (const other of [first, sibling, second]) {
      await setSessionTenant(db(), id, other.id);
      expect(await findSession(db(), id)).toMatchObject({ tenantId: child.id, master: first });
    }
  });

  test("a suspended sub-account is closed, but its master account's people work on", async () => {
    const child = await createTenant(db(), { parentId: first.id, suspendedAt: start });
    const { id } = await sessionOf("tenantAdmin", first.id);
    await setSessionTenant(db(), id, child.id);
    expect(await findSession(db(), id)).toMatchObject({ tenantClosed: true, tenantSuspended: false });
  });

  test("a former super user is in their own tenant at once", async () => {
    const { id, user } = await sessionOf("superUser", null);
    await setSessionTenant(db(), id, first.id);
    await db().user.update({ where: { id: user.id }, data: { role: "viewer", tenantId: second.id } });
    expect(await findSession(db(), id)).toMatchObject({ role: "viewer", tenantId: second.id });
  });

  test("sees what has changed since the sign-in", async () => {
    const master = await createTenant(db());
    const sub = await createTenant(db(), { parentId: master.id });
    const { id, user } = await sessionOf("tenantAdmin", sub.id);
    await db().tenant.update({ where: { id: master.id }, data: { suspendedAt: start } });
    await db().user.update({ where: { id: user.id }, data: { role: "viewer", disabledAt: start } });
    expect(await findSession(db(), id)).toMatchObject({ role: "viewer", disabledAt: start, tenantSuspended: true });
  });
});

test("a touch is written once a minute, and never backwards", async () => {
  const { id } = await sessionOf("tenantAdmin", first.id);
  const lastSeen = async () => (await findSession(db(), id))?.lastSeenAt;
  await touchSession(db(), id, later(59_999));
  expect(await lastSeen()).toEqual(start);
  await touchSession(db(), id, later(60_000));
  expect(await lastSeen()).toEqual(later(60_000));
  await touchSession(db(), id, later(30_000));
  expect(await lastSeen()).toEqual(later(60_000));
});
