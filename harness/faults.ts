import { setTimeout as sleep } from "node:timers/promises";
import { LEASE_MS, REVOCATION_WAIT_MS } from "@/lib/domain/lease";
import type { Random } from "./random";
import type { VerifierUnderTest } from "./verifier";

type Fault = (verifier: VerifierUnderTest, random: Random) => Promise<void>;

/** Each leaves the verifier as it was, except that a clock which was stepped stays so. */
export const FAULTS = {
  "stopped for less than a lease": async (verifier, random) => pause(verifier, random.between(50, LEASE_MS)),
  "stopped for more than a lease": async (verifier, random) => pause(verifier, longer(random)),
  killed: async (verifier) => {
    await verifier.kill();
    // Without the database it ends again, and whoever keeps it running starts it again.
    while (
      !(await verifier.start().then(
        () => true,
        () => false,
      ))
    );
  },
  "connections held": async (verifier, random) => {
    verifier.proxy.hold("requests", "answers");
    await sleep(random.between(100, 2 * LEASE_MS));
    verifier.proxy.release();
  },
  "answers of the database held": async (verifier, random) => {
    verifier.proxy.hold("answers");
    await sleep(random.between(100, 2 * LEASE_MS));
    verifier.proxy.release();
  },
  "connections slow": async (verifier, random) => {
    verifier.proxy.delay = random.between(5, 150);
    await sleep(longer(random));
    verifier.proxy.delay = 0;
  },
  "connections cut": async (verifier) => verifier.proxy.cut(),
  "notifications lost": async (verifier, random) => {
    verifier.proxy.losesNotifications = true;
    await sleep(longer(random));
    verifier.proxy.losesNotifications = false;
  },
  "wall clock stepped": async (verifier, random) =>
    verifier.stepWallClock(random.pick([-1, 1]) * random.pick([100, LEASE_MS, 60_000, 3_600_000]) * random.next()),
  "machine paused, its monotonic clock too": async (verifier, random) => {
    await verifier.freezeMonotonicClock(true);
    await pause(verifier, longer(random));
    await verifier.freezeMonotonicClock(false);
  },
} as const satisfies Record<string, Fault>;

/** A fault of what all of them share. */
export const DATABASE_CRASHED = "database crashed";

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

/** Longer than any lease, and than a revocation waits. */
const longer = (random: Random) => random.between(REVOCATION_WAIT_MS, 2 * REVOCATION_WAIT_MS);

async function pause(verifier: VerifierUnderTest, ms: number): Promise<void> {
  verifier.pause();
  await sleep(ms);
  verifier.resume();
}
