import { revoke } from "@/lib/services/keys/revoke";
import { adminOf } from "@/lib/testing/context";
import { keyId, tenantId } from "@/lib/testing/many-keys";

/**
 * Revokes keys one after another, the first time each, and notes how long each change waited for the verifiers.
 *
 * @param first line of the file of secrets that the keys were made from, counted from 0
 * @returns milliseconds from the commit to the return
 */
export async function revocationWaits(first: number, count: number): Promise<number[]> {
  const waits: number[] = [];
  for (let n = first; n < first + count; n++) {
    const ctx = adminOf({ id: tenantId(n), name: "Tenant" }, { now: new Date() });
    const { propagation } = await revoke(ctx, "tenant", { ids: [keyId(n)], reason: "" });
    waits.push(propagation.ms);
  }
  return waits;
}
