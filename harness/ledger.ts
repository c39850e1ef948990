import type { ClientPair } from "@/lib/domain/client-pair";
import type { VerifierUnderTest } from "./verifier";

/** What may be asked of the verifiers: a secret and perhaps a permission, or a client id with its secret. */
export interface Door {
  credential: string | ClientPair;
  permission: string | null;
  /** When the change returned that shut it: from then on nobody may be let in. Null while it may be open. */
  shutAt: number | null;
  /** What shut it. */
  change: string;
}

export const openDoor = (credential: Door["credential"], permission: string | null = null): Door => ({
  credential,
  permission,
  shutAt: null,
  change: "",
});

/** Asks verifiers, and holds them to the promise. */
export class Ledger {
  readonly statuses = new Map<number | "none", number>();
  /** Verifications of what had been shut when they began. */
  shut = 0;
  readonly violations: string[] = [];

  async verify(verifier: VerifierUnderTest, door: Door): Promise<number | null> {
    const { shutAt } = door;
    const began = performance.now();
    const status = await verifier.ask(door.credential, door.permission);
    this.statuses.set(status ?? "none", (this.statuses.get(status ?? "none") ?? 0) + 1);
    if (shutAt === null) return status;
    this.shut++;
    // What was opened again while it was asked about may be either.
    if (status === 200 && door.shutAt === shutAt) {
      const [after, took] = [began - shutAt, performance.now() - began].map(Math.round);
      this.violations.push(
        `${verifier.name} let somebody in ${after} ms after “${door.change}” had returned (it took ${took} ms).`,
      );
    }
    return status;
  }

  count(status: number | "none"): number {
    return this.statuses.get(status) ?? 0;
  }
}
