import fc from "fast-check";
import { expect, test } from "vitest";
import { excessOf, excessOfChange, type Reach } from "./reach";

const UNBOUND: Reach = {
  permissions: ["api-keys:write", "orders:read"],
  expiresAt: null,
  allowlist: [],
  requestsPerSecond: null,
  requestsPerDay: null,
};

const day = (number: number) => new Date(Date.UTC(2030, 0, number));

const giver: Reach = {
  permissions: ["api-keys:write", "orders:read"],
  expiresAt: day(10),
  allowlist: ["192.0.2.0/24"],
  requestsPerSecond: 10,
  requestsPerDay: 100,
};

test.each<[field: string, key: Partial<Reach>, by: Partial<Reach>, exceeds: boolean]>([
  ["permissions", { permissions: [] }, {}, false],
  ["permissions", { permissions: ["orders:read"] }, {}, false],
  ["permissions", { permissions: ["orders:write"] }, {}, true],
  ["permissions", { permissions: ["orders:read"] }, { permissions: [] }, true],

  ["expiresAt", { expiresAt: day(2) }, {}, false],
  ["expiresAt", { expiresAt: day(2) }, { expiresAt: day(2) }, false],
  ["expiresAt", { expiresAt: day(1) }, { expiresAt: day(2) }, false],
  ["expiresAt", { expiresAt: day(3) }, { expiresAt: day(2) }, true],
  ["expiresAt", { expiresAt: null }, { expiresAt: day(2) }, true],

  ["allowlist", { allowlist: ["192.0.2.1"] }, {}, false],
  ["allowlist", { allowlist: [] }, { allowlist: ["0.0.0.0/0", "::/0"] }, true],
  ["allowlist", { allowlist: ["192.0.2.1"] }, { allowlist: ["192.0.2.0/24"] }, false],
  ["allowlist", { allowlist: ["192.0.2.0/24"] }, { allowlist: ["192.0.2.0/24"] }, false],
  ["allowlist", { allowlist: ["192.0.2.0/23"] }, { allowlist: ["192.0.2.0/24"] }, true],
  ["allowlist", { allowlist: ["192.0.2.1", "198.51.100.1"] }, { allowlist: ["192.0.2.0/24"] }, true],
  // Two halves are a whole, whatever lies between them in the list.
  ["allowlist", { allowlist: ["192.0.2.0/24"] }, { allowlist: ["192.0.2.128/25", "10.0.0.1", "192.0.2.0/25"] }, false],
  ["allowlist", { allowlist: ["192.0.2.0/24"] }, { allowlist: ["192.0.2.0/25", "192.0.2.129"] }, true],
  ["allowlist", { allowlist: ["2001:db8::1"] }, { allowlist: ["2001:db8::/32"] }, false],
  ["allowlist", { allowlist: ["2001:db9::1"] }, { allowlist: ["2001:db8::/32"] }, true],
  // The families are apart, as at the door.
  ["allowlist", { allowlist: ["0.0.0.1"] }, { allowlist: ["::/0"] }, true],
  ["allowlist", { allowlist: ["::1"] }, { allowlist: ["0.0.0.0/0"] }, true],
  ["allowlist", { allowlist: ["192.0.2.1"] }, { allowlist: ["::ffff:192.0.2.0/120"] }, false],

  ["requestsPerSecond", { requestsPerSecond: 5 }, {}, false],
  ["requestsPerSecond", { requestsPerSecond: 5 }, { requestsPerSecond: 5 }, false],
  ["requestsPerSecond", { requestsPerSecond: 6 }, { requestsPerSecond: 5 }, true],
  ["requestsPerSecond", { requestsPerSecond: null }, { requestsPerSecond: 5 }, true],
  ["requestsPerDay", { requestsPerDay: 5 }, { requestsPerDay: 5 }, false],
  ["requestsPerDay", { requestsPerDay: 6 }, { requestsPerDay: 5 }, true],
  ["requestsPerDay", { requestsPerDay: null }, { requestsPerDay: 5 }, true],
])("%s of %j, given by %j: exceeds is %s", (field, key, given, exceeds) => {
  const excess = excessOf({ ...UNBOUND, ...key }, { ...UNBOUND, ...given });
  expect(Object.keys(excess)).toEqual(exceeds ? [field] : []);
});

test("everything that exceeds is told, each in a sentence", () => {
  expect(excessOf({ ...UNBOUND, permissions: ["orders:write", "orders:list"] }, giver)).toEqual({
    permissions: expect.stringContaining("orders:write, orders:list"),
    expiresAt: expect.stringContaining("2030-01-10T00:00:00.000Z"),
    allowlist: expect.any(String),
    requestsPerSecond: expect.stringContaining("10"),
    requestsPerDay: expect.stringContaining("100"),
  });
});

test.each<[what: string, before: Partial<Reach>, after: Partial<Reach>, exceeds: (keyof Reach)[]]>([
  ["nothing of a key within", {}, {}, []],
  ["nothing of a key that lasts longer", { expiresAt: null }, {}, []],
  ["nothing of a key that is permitted more", { permissions: ["orders:write"] }, {}, ["permissions"]],
  ["a key that is permitted more, to less", { permissions: ["orders:write"] }, { permissions: [] }, ["permissions"]],
  ["a key's group, to what the giver has", { permissions: [] }, { permissions: ["orders:read"] }, []],
  ["a key's group, to more", { permissions: [] }, { permissions: ["orders:write"] }, ["permissions"]],
  ["an unlimited key's expiry, to one that is still too late", { expiresAt: null }, { expiresAt: day(20) }, []],
  ["a key's expiry, to a later one within", { expiresAt: day(1) }, { expiresAt: day(10) }, []],
  ["a key's expiry, to a later one", { expiresAt: day(1) }, { expiresAt: day(11) }, ["expiresAt"]],
  ["a key's expiry, to none", { expiresAt: day(1) }, { expiresAt: null }, ["expiresAt"]],
  ["a key's allowlist, to none", {}, { allowlist: [] }, ["allowlist"]],
  ["a foreign allowlist, to a part of it", { allowlist: ["10.0.0.0/8"] }, { allowlist: ["10.0.0.1"] }, []],
  ["a foreign allowlist, to another", { allowlist: ["10.0.0.0/8"] }, { allowlist: ["11.0.0.1"] }, ["allowlist"]],
  [
    "a key's limits, to none",
    {},
    { requestsPerSecond: null, requestsPerDay: null },
    ["requestsPerSecond", "requestsPerDay"],
  ],
  // Whoever holds both keys would have what the giver has without its bounds.
  [
    "the group of a key that is bound less",
    { expiresAt: null, permissions: [] },
    { permissions: ["api-keys:write"] },
    ["expiresAt"],
  ],
])("changes %s", (_, before, change, exceeds) => {
  const key = { ...giver, ...before };
  expect(Object.keys(excessOfChange(key, { ...key, ...change }, giver))).toEqual(exceeds);
});

/** Small enough for lists that meet, touch and hold each other. */
const networks = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 28, max: 32 })).map(([last, prefix]) => {
    const hosts = 2 ** (32 - prefix);
    return `192.0.2.${last - (last % hosts)}/${prefix}`;
  }),
  { minLength: 1, maxLength: 6 },
);

test("an allowlist is within another when each of its addresses is", () => {
  const addressesOf = (entries: readonly string[]) =>
    new Set(
      entries.flatMap((entry) => {
        const [, last = 0, prefix = 0] = /\.(\d+)\/(\d+)$/.exec(entry)?.map(Number) ?? [];
        return Array.from({ length: 2 ** (32 - prefix) }, (_, index) => last + index);
      }),
    );
  fc.assert(
    fc.property(networks, networks, (own, theirs) => {
      const excess = excessOf({ ...UNBOUND, allowlist: own }, { ...UNBOUND, allowlist: theirs });
      const held = addressesOf(theirs);
      expect("allowlist" in excess).toBe([...addressesOf(own)].some((address) => !held.has(address)));
    }),
    { numRuns: 1_000 },
  );
});
