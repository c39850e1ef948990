import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import { CHANNELS } from "@/lib/domain/grant";
import { PAIR_GUESSES } from "@/lib/domain/guessing";
import { generateSecret } from "@/lib/domain/secret";
import { revoke } from "@/lib/services/keys/revoke";
import { rotate } from "@/lib/services/keys/rotate";
import { propagate } from "@/lib/services/revocation/propagate";
import { suspendTenant } from "@/lib/services/tenants/suspend";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createChannelCredential, createGroup, createKey, createTenant } from "@/prisma/factories";
import { type Question, Verifier } from "./verifier";

await createTestDatabase();

const CHOSEN = "Correct horse, battery & staple";

let verifier: Verifier;
let ctx: Context;

beforeAll(async () => {
  ctx = adminOf(await createTenant(db(), { limit: 1_000 }), { now: new Date() });
  verifier = new Verifier();
  await verifier.start();
});

afterAll(() => verifier.stop());

type Values = Partial<Parameters<typeof createChannelCredential>[1]>;
const credential = (values: Values = {}) =>
  createChannelCredential(db(), { tenantId: ctx.tenant.id, channel: "ftp", ...values });
const chosen = (values: Values = {}) => credential({ secret: CHOSEN, ...values });

interface Pair {
  clientId: string;
  secret: string;
}

function ask({ clientId, secret }: Pair, question: Partial<Question> = {}) {
  return verifier.verifyPair(clientId, secret, { door: "ftp", address: "192.0.2.1", permission: null, ...question });
}

async function reasonOf(pair: Pair, question?: Partial<Question>): Promise<string> {
  const { decision } = await ask(pair, question);
  return decision.allowed ? "allowed" : decision.reason;
}

const fromMemory = (pair: Pair, question?: Partial<Question>) => !(ask(pair, question) instanceof Promise);

/** How many secrets were compared meanwhile. */
async function comparisons(work: () => Promise<unknown>): Promise<number> {
  const before = verifier.pairs.comparisons;
  await work();
  return verifier.pairs.comparisons - before;
}

describe.each([
  ["chosen", chosen],
  ["generated", credential],
])("a %s secret with its client id", (_, make) => {
  test("opens its channel and no other, and is remembered", async () => {
    for (const channel of CHANNELS) {
      const pair = await make({ channel });
      expect(await reasonOf(pair, { door: channel })).toBe("allowed");
      expect(fromMemory(pair, { door: channel })).toBe(true);
      for (const door of [...CHANNELS, "tenant" as const, "ai" as const]) {
        if (door !== channel) expect([door, await reasonOf(pair, { door })]).toEqual([door, "not_accepted_here"]);
      }
    }
  });

  test("is told why it is refused, and a wrong one is not", async () => {
    const cases: [Values, string][] = [
      [{ revokedAt: new Date("2020-01-01") }, "key_revoked"],
      [{ expiresAt: new Date("2020-01-01") }, "key_expired"],
      [{ allowlist: ["198.51.100.0/24"] }, "address_not_allowed"],
      [{ channel: "email" }, "not_accepted_here"],
    ];
    for (const [values, reason] of cases) {
      const { clientId, secret } = await make(values);
      expect(await reasonOf({ clientId, secret })).toBe(reason);
      expect(await reasonOf({ clientId, secret: `${CHOSEN}!` })).toBe("unknown_key");
      expect(await reasonOf({ clientId, secret: generateSecret("ptcch") })).toBe("unknown_key");
    }
  });

  test("is wrong with another client id, even of the same tenant", async () => {
    const [mine, other] = [await make(), await make({ secret: "another secret, as it should be" })];
    expect(await reasonOf({ clientId: other.clientId, secret: mine.secret })).toBe("unknown_key");
    expect(await reasonOf({ clientId: mine.clientId, secret: other.secret })).toBe("unknown_key");
  });

  test("revoked: refused when that has returned", async () => {
    const pair = await make();
    expect(await reasonOf(pair)).toBe("allowed");
    await revoke(ctx, "channel", { ids: [pair.id], reason: "" });
    expect(await reasonOf(pair)).toBe("key_revoked");
  });

  test("changed: the old one is refused when that has returned, and the new one works", async () => {
    const pair = await make();
    expect(await reasonOf(pair)).toBe("allowed");
    const input = { id: pair.id, version: 1, expiresOn: "", timeZone: "UTC", grace: "immediately" } as const;
    const { secret } = await rotate(ctx, "channel", input);
    expect(["secret_retired", "unknown_key"]).toContain(await reasonOf(pair));
    expect(await reasonOf({ clientId: pair.clientId, secret: secret ?? "" })).toBe("allowed");
  });

  test("with another client id: the old one is refused when that has returned", async () => {
    const pair = await make();
    const clientId = `renamed-${randomUUID()}`;
    expect(await reasonOf({ ...pair, clientId })).toBe("unknown_key");
    expect(await reasonOf(pair)).toBe("allowed");
    await propagate("key", [pair.id], (tx) =>
      tx.key.update({ where: { id: pair.id }, data: { clientId }, select: { id: true } }),
    );
    expect(await reasonOf(pair)).toBe("unknown_key");
    expect(await reasonOf({ ...pair, clientId })).toBe("allowed");
  });

  test("of other tenants is unknown where those are asked about", async () => {
    const pair = await make();
    const stranger = await createTenant(db());
    expect(await reasonOf(pair, { within: stranger.id })).toBe("unknown_key");
    expect(await reasonOf(pair, { within: ctx.tenant.id })).toBe("allowed");
  });
});

test("client ids are the same in upper case, and secrets however they are composed", async () => {
  const { clientId } = await chosen({ clientId: "acme-ftp", secret: "un café s'il vous plaît" });
  const secret = "un café s'il vous plaît".normalize("NFD");
  expect(await reasonOf({ clientId: clientId.toUpperCase(), secret })).toBe("allowed");
  expect(fromMemory({ clientId, secret })).toBe(true);
});

test("a generated secret opens its channel alone, too, and a chosen one does not", async () => {
  const open = async (secret: string) => {
    const { decision } = await verifier.verify(secret, { door: "rest", address: "192.0.2.1", permission: null });
    return decision.allowed;
  };
  expect(await open((await credential({ channel: "rest" })).secret)).toBe(true);
  expect(await open((await chosen({ channel: "rest" })).secret)).toBe(false);
});

test("a tenant API key is none of a client id, and opens no channel", async () => {
  const { id: groupId } = await createGroup(db(), { tenantId: ctx.tenant.id });
  const { secret } = await createKey(db(), { tenantId: ctx.tenant.id, groupId });
  const { clientId } = await credential();
  expect(await reasonOf({ clientId, secret })).toBe("unknown_key");
});

test("a revocation that returns while a right secret waits to be compared keeps it out", async () => {
  const { id, ...pair } = await chosen();
  const others = await Promise.all(Array.from({ length: 3 }, () => chosen()));
  const busy = others.flatMap((other, index) =>
    Array.from({ length: 5 }, () => reasonOf({ ...other, secret: "wrong" }, { address: `198.51.100.${index}` })),
  );
  const waiting = reasonOf(pair);
  await revoke(ctx, "channel", { ids: [id], reason: "" });
  expect(await waiting).toBe("key_revoked");
  await Promise.all(busy);
});

test("within another tenant, a right secret costs what a wrong one does, again and again", async () => {
  const pair = await chosen();
  const { id } = await createTenant(db());
  const elsewhere = { within: id };
  expect(await comparisons(() => reasonOf(pair, elsewhere))).toBe(1);
  expect(await comparisons(() => reasonOf(pair, elsewhere))).toBe(1);
  for (let count = 2; count < PAIR_GUESSES.client; count++) await reasonOf(pair, elsewhere);
  expect(await reasonOf(pair, elsewhere)).toBe("guessing_throttled");
});

describe("what it costs", () => {
  const wrong = "a wrong secret, of course";

  test("known and unknown client ids cost one comparison each, whatever kind of secret they have", async () => {
    const clientIds = [(await chosen()).clientId, (await credential()).clientId, `nobody-${randomUUID()}`];
    for (const clientId of clientIds) {
      expect(await comparisons(() => reasonOf({ clientId, secret: wrong }))).toBe(1);
      expect(await comparisons(() => reasonOf({ clientId, secret: generateSecret("ptcch") }))).toBe(0);
    }
  });

  test("known and unknown client ids take the same time", { retry: 3 }, async () => {
    const known = (await chosen()).clientId;
    const times: Record<string, number[]> = { known: [], unknown: [] };
    for (let round = 0; round < 40; round++) {
      const address = `203.0.113.${round}`;
      for (const [name, clientId] of [
        ["known", known],
        ["unknown", `nobody-${randomUUID()}`],
      ] as const) {
        const begun = performance.now();
        expect(await reasonOf({ clientId, secret: wrong }, { address })).toBe("unknown_key");
        times[name]?.push(performance.now() - begun);
      }
    }
    const median = (values: number[] = []) => values.sort((a, b) => a - b)[values.length / 2] ?? 0;
    const ratio = median(times.known) / median(times.unknown);
    expect(ratio).toBeGreaterThan(2 / 3);
    expect(ratio).toBeLessThan(3 / 2);
  });

  test("what can't be a pair costs nothing", async () => {
    const { clientId } = await chosen();
    const pairs = [
      { clientId: "no client id", secret: wrong },
      { clientId, secret: "" },
      { clientId, secret: "x".repeat(129) },
    ];
    expect(await comparisons(() => Promise.all(pairs.map((pair) => reasonOf(pair))))).toBe(0);
    for (const pair of pairs) expect(await reasonOf(pair)).toBe("unknown_key");
  });

  test("a right pair is compared once, however often it is asked for and whatever changes around it", async () => {
    const pair = await chosen();
    const count = await comparisons(async () => {
      await Promise.all(Array.from({ length: 50 }, () => reasonOf(pair)));
      await suspendTenant(ctx, { id: ctx.tenant.id, suspended: true });
      expect(await reasonOf(pair)).toBe("tenant_suspended");
      await suspendTenant(ctx, { id: ctx.tenant.id, suspended: false });
      expect(await reasonOf(pair)).toBe("allowed");
    });
    expect(count).toBe(1);
  });
});
