/**
 * How long a verifier may trust its memory after it last read what changed, and how long a revocation that was not
 * acknowledged waits before it returns. Clocks may run apart by a rate ρ as long as L(1+ρ) < W(1−ρ): here 9 %. No wall
 * clocks are compared.
 */
export const LEASE_MS = 2_500;
export const REVOCATION_WAIT_MS = 3_000;
export const RENEWAL_MS = LEASE_MS / 5;

export interface Lease {
  /** Monotonic, milliseconds: when the read that granted the lease was begun, never when it was answered. */
  grantedAt: number;
  /** The wall clock at the same moment. */
  wallAt: number;
}

export interface Clocks {
  monotonic: number;
  wall: number;
}

/**
 * Asked at every verification, because a flag that a timer clears stays set in a process that was stopped. A paused
 * virtual machine may freeze its monotonic clock, so the wall clock, too, must not have moved by more than the lease.
 */
export function isLeaseValid(lease: Lease | null, { monotonic, wall }: Clocks): boolean {
  return lease !== null && monotonic - lease.grantedAt < LEASE_MS && Math.abs(wall - lease.wallAt) < LEASE_MS;
}

/** What came of waiting for the verifiers after a narrowing change. */
export interface Propagation {
  /** Verifiers that were alive. */
  verifiers: number;
  /** Those of them that had applied the change when the wait ended. */
  acknowledged: number;
  /** From the commit to the end of the wait. */
  ms: number;
}

/** What an action says that has narrowed something. */
export interface Propagated {
  propagation: Propagation;
}

/** `Revoked everywhere: 3 of 3 verifiers, 34 ms`, or why it took as long as a lease. */
export function describePropagation(verb: string, { verifiers, acknowledged, ms }: Propagation): string {
  const count = `${acknowledged} of ${verifiers} ${verifiers === 1 ? "verifier" : "verifiers"}`;
  if (acknowledged === verifiers) return `${verb} everywhere: ${count}, ${ms} ms`;
  const others = verifiers - acknowledged === 1 ? "the other's lease has" : "the others' leases have";
  return `${verb} everywhere: ${count} answered; ${others} run out after ${(ms / 1000).toFixed(1)} s`;
}
