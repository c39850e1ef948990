import { describe, expect, test } from "vitest";
import { describePropagation, isLeaseValid, LEASE_MS, REVOCATION_WAIT_MS } from "./lease";

describe("a lease is valid for as long as both clocks say so", () => {
  const lease = { grantedAt: 10_000, wallAt: 50_000 };

  test.each([
    ["at once", 0, 0, true],
    ["until its end", LEASE_MS - 1, LEASE_MS - 1, true],
    ["no longer", LEASE_MS, LEASE_MS - 1, false],
    ["not when the monotonic clock stood still", 0, LEASE_MS, false],
    ["not when the wall clock went back", 0, -LEASE_MS, false],
  ])("%s", (_, monotonic, wall, valid) => {
    expect(isLeaseValid(lease, { monotonic: 10_000 + monotonic, wall: 50_000 + wall })).toBe(valid);
  });

  test("and where there is none, never", () => {
    expect(isLeaseValid(null, { monotonic: 0, wall: 0 })).toBe(false);
  });

  test("leases end before a revocation has waited for them, with clocks that run apart by 9 %", () => {
    expect(LEASE_MS * 1.09).toBeLessThan(REVOCATION_WAIT_MS * 0.91);
  });
});

test.each([
  [3, 3, 34, "Revoked everywhere: 3 of 3 verifiers, 34 ms"],
  [1, 1, 5, "Revoked everywhere: 1 of 1 verifier, 5 ms"],
  [3, 2, 3_004, "Revoked everywhere: 2 of 3 verifiers answered; the other's lease has run out after 3.0 s"],
  [3, 1, 3_004, "Revoked everywhere: 1 of 3 verifiers answered; the others' leases have run out after 3.0 s"],
])("of %i verifiers %i answered", (verifiers, acknowledged, ms, text) => {
  expect(describePropagation("Revoked", { verifiers, acknowledged, ms })).toBe(text);
});
