import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { GUESSING_WINDOW_SECONDS, PAIR_GUESSES } from "@/lib/domain/guessing";
import { hashPassword, verifyPassword } from "@/lib/password";
import { propagate } from "@/lib/services/revocation/propagate";
import { createTestDatabase } from "@/lib/testing/database";
import { openTestRedis } from "@/lib/testing/redis";
import { createChannelCredential, createTenant } from "@/prisma/factories";
import { SharedCounters } from "./shared-counters";
import { type PairVerdict, type Question, Verifier } from "./verifier";

await createTestDatabase();
const redis = await openTestRedis();

const GUESSES = 1_000;
const CHOSEN = "Correct horse, battery & staple";
/** Guesses are counted in windows of the clock: a flood around the end of one may have the places of two. */
const WINDOWS = 2;

let tenantId: string;
let verifier: Verifier;

beforeAll(async () => {
  tenantId = (await createTenant(db(), { limit: 1_000 })).id;
  verifier = new Verifier();
  await verifier.start();
});

afterAll(() => verifier.stop());

const chosen = () => createChannelCredential(db(), { tenantId, channel: "ftp", secret: CHOSEN });

/** A network that nobody else in this file comes from. */
let networks = 0;
const newAddress = () => `198.18.${Math.floor(++networks / 250)}.${networks % 250}`;

function ask(clientId: string, secret: string, address: string, question: Partial<Question> = {}, by = verifier) {
  return by.verifyPair(clientId, secret, { door: "ftp", address, permission: null, ...question });
}

const reason = ({ decision }: PairVerdict) => (decision.allowed ? "allowed" : decision.reason);

const guess = () => `a guess ${randomUUID()}`;

/** So many guesses at once, and what became of them. */
async function flood(one: (index: number) => PairVerdict | Promise<PairVerdict>, by = [verifier]) {
  const compared = () => by.reduce((sum, { pairs }) => sum + pairs.comparisons, 0);
  const before = compared();
  const outcomes = await Promise.all(
    Array.from({ length: GUESSES }, async (_, index) => {
      try {
        return reason(await one(index));
      } catch {
        return "unavailable";
      }
    }),
  );
  return { compared: compared() - before, outcomes: new Set(outcomes) };
}

test("1,000 guesses at one client id evaluate no more than the limit, and lock nobody else out", async () => {
  const { clientId } = await chosen();
  const [attacker, owner, newcomer] = [newAddress(), newAddress(), newAddress()];
  expect(reason(await ask(clientId, CHOSEN, owner))).toBe("allowed");

  const guessing = flood(() => ask(clientId, guess(), attacker));
  const remembered = ask(clientId, CHOSEN, owner);
  expect(remembered).toMatchObject({ decision: { allowed: true } });
  const { compared, outcomes } = await guessing;
  expect(compared).toBeGreaterThan(0);
  expect(compared).toBeLessThanOrEqual(WINDOWS * PAIR_GUESSES.client);
  // On a busy machine, the database may not find the time for all of them.
  outcomes.delete("unavailable");
  expect(outcomes).toEqual(new Set(["unknown_key", "guessing_throttled"]));

  expect(reason(await ask(clientId, CHOSEN, newcomer))).toBe("allowed");
});

test("1,000 guesses at as many client ids, known and unknown, evaluate no more than an address may", async () => {
  const known = (await chosen()).clientId;
  const attacker = newAddress();
  const { compared } = await flood((index) => ask(index === 0 ? known : `nobody-${index}`, guess(), attacker));
  expect(compared).toBeGreaterThan(PAIR_GUESSES.client);
  expect(compared).toBeLessThanOrEqual(WINDOWS * PAIR_GUESSES.network);
});

test("all of a /64 is one network", async () => {
  const { clientId } = await chosen();
  const { compared } = await flood((index) => ask(clientId, guess(), `2001:db8:0:1::${index.toString(16)}`));
  expect(compared).toBeLessThanOrEqual(WINDOWS * PAIR_GUESSES.client);
  expect(reason(await ask(clientId, CHOSEN, "2001:db8:0:2::1"))).toBe("allowed");
});

test("whoever is over the limit can't go on guessing against what memory has", async () => {
  const { clientId } = await chosen();
  const [attacker, owner] = [newAddress(), newAddress()];
  await flood(() => ask(clientId, guess(), attacker));
  await flood(() => ask(clientId, guess(), attacker));
  expect(reason(await ask(clientId, CHOSEN, owner))).toBe("allowed");
  const verdict = await ask(clientId, CHOSEN, attacker);
  expect(verdict).toMatchObject({ key: null, decision: { allowed: false, reason: "guessing_throttled" } });
  const { decision } = verdict;
  if (decision.allowed || decision.reason !== "guessing_throttled") throw new Error("It was let in");
  expect(decision.retryAfterSeconds).toBeGreaterThan(0);
  expect(decision.retryAfterSeconds).toBeLessThanOrEqual(GUESSING_WINDOW_SECONDS);
});

test("what a program says of addresses locks out nobody who comes to the door, or asks another tenant", async () => {
  const { clientId } = await chosen();
  const owner = newAddress();
  for (let times = 0; times < WINDOWS; times++) {
    await flood(() => ask(clientId, guess(), owner, { within: "another tenant" }));
  }
  expect(reason(await ask(clientId, CHOSEN, owner, { within: tenantId }))).toBe("allowed");
  expect(reason(await ask(clientId, CHOSEN, owner))).toBe("allowed");
});

test("guesses from 1,000 addresses at once: few wait, the rest is turned away, and people sign in meanwhile", async () => {
  const { clientId } = await chosen();
  const owner = newAddress();
  expect(reason(await ask(clientId, CHOSEN, owner))).toBe("allowed");
  const passwordHash = await hashPassword("somebody's password");
  let flooding = true;
  const guessing = flood((index) => ask(clientId, guess(), `10.0.${index >> 8}.${index & 255}`)).finally(() => {
    flooding = false;
  });
  await expect.poll(() => verifier.pairs.comparisons, { interval: 1 }).toBeGreaterThan(0);
  expect(ask(clientId, CHOSEN, owner)).toMatchObject({ decision: { allowed: true } });
  expect(await verifyPassword(passwordHash, "somebody's password")).toBe(true);
  expect(flooding).toBe(true);
  const { outcomes } = await guessing;
  expect(outcomes).toEqual(new Set(["unknown_key", "unavailable"]));
});

test("whoever asks about many of one tenant's leaves turns to others", async () => {
  const { clientId } = await chosen();
  const flooding = flood((index) =>
    ask(clientId, guess(), `10.1.${index >> 8}.${index & 255}`, { within: "a tenant" }),
  );
  expect(reason(await ask(clientId, CHOSEN, newAddress()))).toBe("allowed");
  expect((await flooding).outcomes).toEqual(new Set(["unknown_key", "unavailable"]));
});

test("right secrets use nothing up", async () => {
  const { id, clientId } = await chosen();
  const address = newAddress();
  const before = verifier.pairs.comparisons;
  for (let count = 0; count <= PAIR_GUESSES.client; count++) {
    // Under another hash the same secret has to be compared again.
    const passwordHash = await hashPassword(CHOSEN);
    await propagate("key", [id], (tx) => tx.secret.updateMany({ where: { keyId: id }, data: { passwordHash } }));
    expect(reason(await ask(clientId, CHOSEN, address))).toBe("allowed");
  }
  expect(verifier.pairs.comparisons - before).toBe(PAIR_GUESSES.client + 1);
});

test("verifiers with shared counters count guesses together", async () => {
  const { clientId } = await chosen();
  // Patient, or a machine under load would have them count by themselves.
  const two = [1, 2].map(() => new Verifier(new SharedCounters(redis.url, 30_000)));
  await Promise.all(two.map((each) => each.start()));
  try {
    const attacker = newAddress();
    const { compared } = await flood((index) => ask(clientId, guess(), attacker, {}, two[index % 2]), two);
    expect(compared).toBeGreaterThan(0);
    expect(compared).toBeLessThanOrEqual(WINDOWS * PAIR_GUESSES.client);
  } finally {
    await Promise.all(two.map((each) => each.stop()));
  }
});
