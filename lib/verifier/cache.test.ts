import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keyRecord } from "@/lib/testing/key-record";
import { type CachedKey, type Invalidation, KeyCache } from "./cache";
import { DIGEST_ENCODING } from "./digest-map";

const CAPACITY = 4;
const digestOf = (name: string) => hash("sha256", name, DIGEST_ENCODING);
const KEYS = ["a", "b", "c", "d", "e", "f"];

/** A key of the group and tenant of the same letter in upper case; `a` and `b` share theirs. */
function newKey(keyId: string): CachedKey {
  const owner = keyId === "b" ? "A" : keyId.toUpperCase();
  return {
    groupId: owner,
    clientId: null,
    tenantIds: [owner],
    rateLimits: null,
    ai: null,
    allowed: 0,
    usedAfter: 0,
    usedFrom: null,
    denied: null,
    askedFor: false,
    head: null,
    ...keyRecord({ keyId, keyName: keyId, tenantId: owner, tenantName: owner }),
  };
}

/** Of its current secret and of a retiring one. */
const digestsOf = (keyId: string) => [digestOf(`${keyId}1`), digestOf(`${keyId}2`)];
const secret = fc.constantFrom(...KEYS.flatMap((keyId) => digestsOf(keyId).map((digest) => ({ keyId, digest }))));

type Secret = { keyId: string; digest: string };
type Step = { set: Secret } | { get: Secret } | { forget: Invalidation } | { clear: true };
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ set: secret }), weight: 4 },
  { arbitrary: fc.record({ get: secret }), weight: 4 },
  fc.constantFrom(...KEYS).map((id) => ({ forget: { scope: "key" as const, ids: [id] } })),
  fc
    .tuple(fc.constantFrom("group" as const, "tenant" as const), fc.constantFrom(...KEYS))
    .map(([scope, id]) => ({ forget: { scope, ids: [id.toUpperCase()] } })),
  fc.constant({ clear: true as const }),
);

test("whatever happens, nothing that was forgotten comes back, and memory stays bounded", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const cache = new KeyCache(CAPACITY);
      const latest = new Map<string, CachedKey>();
      for (const step of steps) {
        if ("set" in step) {
          const { keyId, digest } = step.set;
          const key = newKey(keyId);
          cache.set(digest, key);
          latest.set(digest, key);
          expect(cache.get(digest)).toBe(key);
        } else if ("get" in step) {
          const { digest } = step.get;
          expect([undefined, latest.get(digest)]).toContain(cache.get(digest));
        } else if ("clear" in step) {
          cache.clear();
          latest.clear();
        } else {
          cache.forget(step.forget);
          const { scope, ids } = step.forget;
          for (const [digest, { keyId, tenantId }] of latest) {
            if (ids.includes(scope === "key" ? keyId : tenantId)) latest.delete(digest);
          }
        }
        expect(cache.size).toBeLessThanOrEqual(CAPACITY);
      }
      const found = KEYS.flatMap(digestsOf).filter((digest) => cache.get(digest));
      expect(found).toHaveLength(cache.size);
      for (const digest of found) expect(cache.get(digest)).toBe(latest.get(digest));
    }),
  );
});

test("one key has room for few networks, and the latest of them", () => {
  const cache = new KeyCache(1_000);
  cache.set(digestOf("other"), newKey("b"));
  for (let index = 0; index < 100; index++) cache.set(digestOf(`network ${index}`), newKey("a"));
  expect(cache.size).toBe(1 + 32);
  expect(cache.get(digestOf("network 67"))).toBeUndefined();
  expect(cache.get(digestOf("network 68"))).toBeTruthy();
  cache.forget({ scope: "key", ids: ["a"] });
  expect(cache.size).toBe(1);
});

test("a key that is asked for stays, however many others come", () => {
  const cache = new KeyCache(CAPACITY);
  const key = newKey("a");
  cache.set(digestOf("asked"), key);
  for (let index = 0; index < 10 * CAPACITY; index++) {
    expect(cache.get(digestOf("asked"))).toBe(key);
    cache.set(digestOf(`other ${index}`), newKey("b"));
  }
  expect(cache.size).toBe(CAPACITY);
});
