import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileAllowlist } from "./allowlist";
import { DENIAL_REASONS, type DenialReason, decide, type KeyRecord, type VerificationRequest } from "./decision";
import type { Door } from "./grant";

const NOW = Date.UTC(2030, 0, 1);

const GOOD: KeyRecord = {
  keyId: "key",
  keyName: "Mobile App",
  tenantId: "tenant",
  tenantName: "Acme",
  tenantSuspended: false,
  revokedAt: null,
  expiresAt: null,
  retiresAt: null,
  retired: false,
  opens: "tenant",
  permissions: ["orders:read"],
  allows: (address) => address === "192.0.2.1",
};
const REQUEST: VerificationRequest = { door: "tenant", address: "192.0.2.1", permission: "orders:read", now: NOW };

/** What makes each reason hold, apart from `unknown_key`. In the documented order. */
const FLAWS: readonly [DenialReason, { record?: Partial<KeyRecord>; request?: Partial<VerificationRequest> }][] = [
  ["key_revoked", { record: { revokedAt: NOW - 1 } }],
  ["secret_retired", { record: { retiresAt: NOW } }],
  ["key_expired", { record: { expiresAt: NOW } }],
  ["tenant_suspended", { record: { tenantSuspended: true } }],
  ["address_not_allowed", { request: { address: "192.0.2.2" } }],
  ["not_accepted_here", { request: { door: "ftp" } }],
  ["permission_missing", { request: { permission: "orders:write" } }],
];

test("a good key is allowed", () => {
  expect(decide(GOOD, REQUEST)).toEqual({ allowed: true });
});

test("every combination of flaws is denied for the first of them", () => {
  for (let combination = 1; combination < 1 << FLAWS.length; combination++) {
    const flaws = FLAWS.filter((_, index) => combination & (1 << index));
    const record = Object.assign({ ...GOOD }, ...flaws.map(([, flaw]) => flaw.record));
    const request = Object.assign({ ...REQUEST }, ...flaws.map(([, flaw]) => flaw.request));
    expect(decide(record, request)).toEqual({ allowed: false, reason: flaws[0]?.[0] });
  }
});

test("the list of reasons is closed, in order, and each but those of limits can be given", () => {
  expect(DENIAL_REASONS).toEqual([
    "guessing_throttled",
    "unknown_key",
    ...FLAWS.map(([reason]) => reason),
    "model_not_allowed",
    "budget_exhausted",
    "rate_limited",
  ]);
});

test("a secret without a key is unknown, whatever is asked", () => {
  for (const request of [REQUEST, { ...REQUEST, address: null, permission: null }]) {
    expect(decide(null, request)).toEqual({ allowed: false, reason: "unknown_key" });
  }
});

describe("borders", () => {
  test.each([
    ["expiresAt", NOW + 1, null],
    ["expiresAt", NOW, "key_expired"],
    ["expiresAt", NOW - 1, "key_expired"],
    ["expiresAt", 0, "key_expired"],
    ["retiresAt", NOW + 1, null],
    ["retiresAt", NOW, "secret_retired"],
    ["retiresAt", NOW - 1, "secret_retired"],
    ["revokedAt", NOW + 1, "key_revoked"],
    ["revokedAt", NOW, "key_revoked"],
    ["revokedAt", 0, "key_revoked"],
  ] as const)("%s %d → %s", (field, instant, reason) => {
    const decision = decide({ ...GOOD, [field]: instant }, REQUEST);
    expect(decision).toEqual(reason ? { allowed: false, reason } : { allowed: true });
  });

  test("an address that could not be read is denied even where every address is allowed", () => {
    const decision = decide({ ...GOOD, allows: () => true }, { ...REQUEST, address: null });
    expect(decision).toEqual({ allowed: false, reason: "address_not_allowed" });
  });

  test("an address that the asking program did not say is let in by a key without an allowlist, and by no other", () => {
    const from = (allowlist: string[]) =>
      decide({ ...GOOD, allows: compileAllowlist(allowlist) }, { ...REQUEST, address: undefined });
    expect(from([])).toEqual({ allowed: true });
    expect(from(["0.0.0.0/0", "::/0"])).toEqual({ allowed: false, reason: "address_not_allowed" });
  });

  test("asking for no permission needs none", () => {
    expect(decide({ ...GOOD, permissions: [] }, { ...REQUEST, permission: null })).toEqual({ allowed: true });
  });

  test("permissions are compared whole", () => {
    for (const permission of ["orders", "orders:", "orders:rea", "ORDERS:READ", "*", ""]) {
      expect(decide(GOOD, { ...REQUEST, permission })).toEqual({ allowed: false, reason: "permission_missing" });
    }
  });
});

describe("for any key and request", () => {
  const instant = fc.option(fc.integer({ min: NOW - 3, max: NOW + 3 }));
  const permission = fc.constantFrom("orders:read", "orders:write", "users:read");
  const door = fc.constantFrom<Door>("tenant", "tenant", "http");
  const record = fc.record({
    tenantSuspended: fc.boolean(),
    revokedAt: fc.option(fc.integer({ min: NOW - 3, max: NOW + 3 }), { freq: 1 }),
    expiresAt: instant,
    retiresAt: instant,
    retired: fc.boolean(),
    opens: door,
    permissions: fc.array(permission),
    allowed: fc.boolean(),
  });
  const request = fc.record({
    door,
    address: fc.option(fc.constantFrom("192.0.2.1", "2001:db8::1"), { freq: 9 }),
    permission: fc.option(permission),
    now: fc.integer({ min: NOW - 3, max: NOW + 3 }),
  });

  test("allowed means that every condition holds, and the other way round", () => {
    let allowed = 0;
    fc.assert(
      fc.property(record, request, ({ allowed: allows, ...flags }, asked) => {
        const decision = decide({ ...GOOD, ...flags, allows: () => allows }, asked);
        const holds =
          flags.revokedAt === null &&
          !flags.tenantSuspended &&
          !flags.retired &&
          asked.now < (flags.expiresAt ?? Number.POSITIVE_INFINITY) &&
          asked.now < (flags.retiresAt ?? Number.POSITIVE_INFINITY) &&
          allows &&
          flags.opens === asked.door &&
          asked.address !== null &&
          (asked.permission === null || new Set(flags.permissions).has(asked.permission));
        expect(decision.allowed).toBe(holds);
        if (holds) allowed += 1;
      }),
      { seed: 5, numRuns: 20_000 },
    );
    expect(allowed).toBeGreaterThan(200);
  });

  test("time only ever closes the door", () => {
    fc.assert(
      fc.property(record, request, fc.nat(10), ({ allowed: allows, ...flags }, asked, later) => {
        const key = { ...GOOD, ...flags, allows: () => allows };
        if (!decide(key, asked).allowed) expect(decide(key, { ...asked, now: asked.now + later }).allowed).toBe(false);
      }),
      { seed: 6, numRuns: 5_000 },
    );
  });
});
