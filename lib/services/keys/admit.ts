import type { Db } from "@/lib/data/client";
import { shareCaller } from "@/lib/data/key/caller";
import { lockKeyRows } from "@/lib/data/key/write";
import type { Caller } from "@/lib/domain/context";
import { decide } from "@/lib/domain/decision";
import { Denied } from "@/lib/domain/denied";
import { excessOf, excessOfChange, type Reach } from "@/lib/domain/reach";
import { fail, Retiring } from "@/lib/domain/result";
import { afterWaiting } from "./after-waiting";
import { keysOf } from "./scope";

/** What a caller may pass on to other keys. */
export interface Giver {
  /** The group that a calling key has itself; null for people. */
  groupId: string | null;
  /** @throws DomainError FORBIDDEN where a key that the caller gets the secret of reaches further than the caller */
  assertMayGive(key: Reach): void;
  /** @throws DomainError FORBIDDEN where a change of a key is not the caller's to make */
  assertMayChange(before: Reach, after: Reach): void;
  /**
   * @throws Retiring where the key is the caller's own and the caller presented a secret of it that is being replaced:
   *   whoever still has that one would throw out the owner, who has the new one
   */
  assertMayRule(keyId: string): void;
}

const ANYTHING: Giver = { groupId: null, assertMayGive: () => {}, assertMayChange: () => {}, assertMayRule: () => {} };

/**
 * The beginning of every change: decides about a calling key once more, by what is stored and by what stays so until the
 * transaction ends. So no change is committed after the caller's own revocation has returned. The caller is locked
 * together with the keys that are to be changed: two keys that revoke each other would wait in a circle otherwise.
 *
 * @param ids of the keys that are to be changed
 * @throws Denied
 */
export async function admit(tx: Db, ctx: Caller, ids: readonly string[]): Promise<Giver> {
  const { actor } = ctx;
  if (actor.kind === "person") return ANYTHING;
  const scope = keysOf(ctx, "tenant");
  await lockKeyRows(tx, scope.tenantId, [...ids, actor.id]);
  const record = await shareCaller(tx, scope, actor.id, actor.digests);
  const decision = decide(record, {
    door: "tenant",
    address: ctx.address,
    permission: actor.permission,
    now: afterWaiting(ctx).getTime(),
  });
  if (!decision.allowed) throw new Denied(decision);
  if (!record) throw new Denied({ allowed: false, reason: "unknown_key" });
  return {
    groupId: record.groupId,
    assertMayGive: (key) => assertNothing(excessOf(key, record.reach)),
    assertMayChange: (before, after) => assertNothing(excessOfChange(before, after, record.reach)),
    assertMayRule: (keyId) => {
      if (keyId === record.keyId && record.retiresAt !== null) throw new Retiring();
    },
  };
}

function assertNothing(excess: ReturnType<typeof excessOf>): void {
  const errors = Object.entries(excess).map(([field, sentence]) => [field, [sentence]]);
  if (errors.length === 0) return;
  fail("FORBIDDEN", "The calling key can't give what it doesn't have itself.", Object.fromEntries(errors));
}
