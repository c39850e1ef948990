import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { hashPassword } from "@/lib/password";
import { createTestDatabase } from "@/lib/testing/database";
import { createTenant, createUser, DEFAULT_PASSWORD } from "@/prisma/factories";
import { type SignInRequest, signIn } from "./sign-in";

await createTestDatabase();

let addresses = 0;
/** Nobody else's. */
const newAddress = () => `198.51.${Math.floor(addresses / 250)}.${(addresses++ % 250) + 1}`;

const attempt = (email: string, values: Partial<SignInRequest> & { address?: string } = {}) => {
  const { address = newAddress(), ...rest } = values;
  return signIn({
    email,
    password: DEFAULT_PASSWORD,
    device: undefined,
    from: { address, userAgent: "test", requestId: randomUUID() },
    now: new Date(),
    ...rest,
  });
};

const wrong = { password: "not the password" };

const codes = (results: Awaited<ReturnType<typeof signIn>>[]) =>
  results.map((result) => (result.ok ? "in" : result.code.replace(/:\d+$/, ""))).sort();

const times = (count: number, word: string) => Array<string>(count).fill(word);

async function administrator(values: { tenantId?: string; disabledAt?: Date } = {}) {
  const tenantId = values.tenantId ?? (await createTenant(db())).id;
  return { ...(await createUser(db(), { role: "tenantAdmin", ...values, tenantId })), tenantId };
}

/** Somebody's browser that has signed in before: its device cookie. */
async function knownBrowser(email: string) {
  const result = await attempt(email);
  if (!result.ok) throw new Error(result.code);
  return result.deviceToken;
}

const eventsOf = (requestId: string) =>
  db().auditEvent.findMany({ where: { requestId }, omit: { id: true, at: true, requestId: true } });

describe("the right password", () => {
  test("begins a session and says so in the tenant's audit log", async () => {
    const user = await administrator();
    const from = { address: "203.0.113.9", userAgent: "Firefox", requestId: randomUUID() };
    const result = await attempt(user.email, { from });
    if (!result.ok) throw new Error(result.code);
    const session = await db().session.findUniqueOrThrow({ where: { id: result.sessionId } });
    expect(session).toMatchObject({ userId: user.id, tenantId: null });
    expect(await eventsOf(from.requestId)).toEqual([
      {
        tenantId: user.tenantId,
        action: "session.started",
        actorKind: "person",
        actorId: user.id,
        actorName: user.name,
        targetId: user.id,
        targetName: user.name,
        address: "203.0.113.9",
        userAgent: "Firefox",
        details: {},
      },
    ]);
  });

  test("is no guess, however often it is given", async () => {
    const user = await administrator();
    for (let index = 0; index < 12; index++) expect(codes([await attempt(user.email)])).toEqual(["in"]);
  });

  test("sweeps out sessions that have ended, and no others", async () => {
    const user = await administrator();
    const now = new Date();
    const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
    const session = (createdAt: Date, lastSeenAt: Date) =>
      db().session.create({ data: { userId: user.id, createdAt, lastSeenAt } });
    const kept = await session(ago(23), ago(0.5));
    await session(ago(2), ago(1));
    await session(ago(24), ago(0));
    const result = await attempt(user.email, { now });
    const left = await db().session.findMany({ where: { userId: user.id }, select: { id: true } });
    expect(left.map(({ id }) => id).sort()).toEqual([kept.id, result.ok && result.sessionId].sort());
  });
});

describe("refusals", () => {
  test("an unknown account and a wrong password get the same answer", async () => {
    const user = await administrator();
    expect(await attempt(user.email, wrong)).toEqual({ ok: false, code: "wrong" });
    expect(await attempt("nobody@portcullis.example", wrong)).toEqual({ ok: false, code: "wrong" });
  });

  test("are recorded: for an account in its tenant's log, else without what was typed", async () => {
    const user = await administrator();
    const known = randomUUID();
    const unknown = randomUUID();
    const from = { address: newAddress(), userAgent: null };
    await attempt(user.email, { ...wrong, from: { ...from, requestId: known } });
    await attempt("correct-horse-battery", { ...wrong, from: { ...from, requestId: unknown } });
    expect(await eventsOf(known)).toMatchObject([
      { action: "session.refused", tenantId: user.tenantId, actorId: null, targetId: user.id },
    ]);
    const [event] = await eventsOf(unknown);
    expect(event).toMatchObject({ action: "session.refused", tenantId: null, targetId: null });
    const everything = await db().$queryRaw<{ row: string }[]>`
      SELECT audit_event::text AS row FROM audit_event UNION ALL SELECT rate_limit::text FROM rate_limit`;
    expect(everything.length).toBeGreaterThan(2);
    expect(JSON.stringify(everything)).not.toMatch(/correct-horse|not the password/);
  });

  test("a disabled account and a suspended tenant are named only to who knows the password", async () => {
    const disabled = await administrator({ disabledAt: new Date() });
    const suspended = await createTenant(db(), { suspendedAt: new Date() });
    const sub = await createTenant(db(), { parentId: suspended.id });
    const inSuspended = await administrator({ tenantId: suspended.id });
    const inSub = await administrator({ tenantId: sub.id });
    expect(codes([await attempt(disabled.email)])).toEqual(["disabled"]);
    expect(codes([await attempt(inSuspended.email)])).toEqual(["suspended"]);
    expect(codes([await attempt(inSub.email)])).toEqual(["suspended"]);
    for (const user of [disabled, inSuspended, inSub]) {
      expect(codes([await attempt(user.email, wrong)])).toEqual(["wrong"]);
    }
  });

  test("a password that is changed while it is compared opens nothing", async () => {
    const user = await administrator();
    const passwordHash = await hashPassword("another password");
    let release = () => {};
    const changing = new Promise<void>((changed) => {
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      void db().$transaction(async (tx) => {
        await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
        changed();
        await held;
      });
    });
    await changing;
    const result = attempt(user.email);
    // It has compared with the old hash, and waits for the change.
    await waitForLock();
    release();
    expect(await result).toEqual({ ok: false, code: "wrong" });
    expect(await db().session.count({ where: { userId: user.id } })).toBe(0);
  });
});

async function waitForLock() {
  for (;;) {
    const [row] = await db().$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted`;
    if (row?.waiting) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("guessing", () => {
  test("one account, in parallel, from as many addresses: ten are looked at", async () => {
    const user = await administrator();
    const results = await Promise.all(Array.from({ length: 60 }, () => attempt(user.email, wrong)));
    expect(codes(results)).toEqual([...times(50, "throttled"), ...times(10, "wrong")]);
    const reasons = await db().auditEvent.findMany({ where: { targetId: user.id }, select: { details: true } });
    expect(reasons.filter(({ details }) => JSON.stringify(details).includes("too many"))).toHaveLength(1);
    expect(reasons).toHaveLength(11);
  });

  test("an account that does not exist is throttled just the same", async () => {
    const results = await Promise.all(Array.from({ length: 12 }, () => attempt("ghost@portcullis.example", wrong)));
    expect(codes(results)).toEqual([...times(2, "throttled"), ...times(10, "wrong")]);
  });

  test("one address, any accounts: thirty are looked at, and the rest use up nobody's own guesses", async () => {
    const address = newAddress();
    const user = await administrator();
    const guess = (index: number) =>
      attempt(index < 36 ? `user${index}@portcullis.example` : user.email, { ...wrong, address });
    const results: Awaited<ReturnType<typeof signIn>>[] = [];
    for (let index = 0; index < 48; index++) results.push(await guess(index));
    expect(codes(results)).toEqual([...times(18, "throttled"), ...times(30, "wrong")]);
    expect(codes([await attempt(user.email)])).toEqual(["in"]);
  });

  test("addresses of one IPv6 network are one", async () => {
    const results: Awaited<ReturnType<typeof signIn>>[] = [];
    for (let index = 0; index < 32; index++) {
      results.push(await attempt(`v6-${index}@portcullis.example`, { ...wrong, address: `2001:db8::${index + 1}` }));
    }
    expect(codes(results)).toEqual([...times(2, "throttled"), ...times(30, "wrong")]);
    expect(codes([await attempt("v6@portcullis.example", { ...wrong, address: "2001:db8:0:1::1" })])).toEqual([
      "wrong",
    ]);
  });

  test("says how long to wait", async () => {
    const user = await administrator();
    for (let index = 0; index < 10; index++) await attempt(user.email, wrong);
    const result = await attempt(user.email);
    const seconds = !result.ok && Number(/^throttled:(\d+)$/.exec(result.code)?.[1]);
    expect(seconds).toBeGreaterThan(800);
    expect(seconds).toBeLessThanOrEqual(900);
  });
});

describe("strangers can't lock an owner out", () => {
  test("of a browser that the owner has signed in with", async () => {
    const owner = await administrator();
    const address = newAddress();
    const device = await knownBrowser(owner.email);
    for (let index = 0; index < 30; index++) await attempt(owner.email, { ...wrong, address });
    expect(codes([await attempt(owner.email, { address })])).toEqual(["throttled"]);
    expect(codes([await attempt(owner.email)])).toEqual(["throttled"]);
    // Even behind the same address as the strangers.
    expect(codes([await attempt(owner.email, { device, address })])).toEqual(["in"]);
  });

  test("but a known browser has no more guesses than anybody else", async () => {
    const owner = await administrator();
    const device = await knownBrowser(owner.email);
    const results = await Promise.all(Array.from({ length: 15 }, () => attempt(owner.email, { ...wrong, device })));
    expect(codes(results)).toEqual([...times(5, "throttled"), ...times(10, "wrong")]);
    expect(codes([await attempt(owner.email, { device })])).toEqual(["throttled"]);
    // Nor does it use up the guesses of others.
    expect(codes([await attempt(owner.email)])).toEqual(["in"]);
  });

  test("a cookie of another account, an old one renewed, and one that is made up", async () => {
    const [owner, stranger] = [await administrator(), await administrator()];
    const strangersDevice = await knownBrowser(stranger.email);
    const device = await knownBrowser(owner.email);
    const again = await attempt(owner.email, { device });
    for (let index = 0; index < 10; index++) await attempt(owner.email, wrong);
    expect(codes([await attempt(owner.email, { device: strangersDevice })])).toEqual(["throttled"]);
    expect(codes([await attempt(owner.email, { device: `${device.slice(0, -4)}AAAA` })])).toEqual(["throttled"]);
    expect(codes([await attempt(owner.email, { device: "" })])).toEqual(["throttled"]);
    expect(codes([await attempt(owner.email, { device: again.ok ? again.deviceToken : "" })])).toEqual(["in"]);
  });
});
