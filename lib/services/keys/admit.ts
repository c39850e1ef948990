import type { Db } from "@/lib/data/client";
import { shareCaller } from "@/lib/data/key/caller";
import { lockKeyRows } from "@/lib/data/key/write";
import type { Caller } from "@/lib/domain/context";
import { decide } from "@/lib/domain/decision";
import { Denied } from "@/lib/domain/denied";
import { fail } from "@/lib/domain/result";
import { tenantKeys } from "./scope";

/** What a caller may pass on to other keys. */
export interface Giver {
  /** The group that a calling key has itself; null for people. */
  groupId: string | null;
  /** @throws DomainError FORBIDDEN when one of these permissions is not the caller's to give */
  assertMayGive(permissions: readonly string[]): void;
}

const ANYTHING: Giver = { groupId: null, assertMayGive: () => {} };

/**
 * The beginning of every change: decides about a calling key once more, by what is stored and by what stays so until the
 * transaction ends. So no change is committed after the caller's own revocation has returned. The caller is locked
 * together with the keys that are to be changed: two keys that revoke each other would wait in a circle otherwise.
 *
 * @param ids of the keys that are to be changed
 * @throws Denied
 */
export async function admit(tx: Db, { actor, ...ctx }: Caller, ids: readonly string[]): Promise<Giver> {
  if (actor.kind === "person") return ANYTHING;
  const scope = tenantKeys(ctx);
  await lockKeyRows(tx, scope, [...ids, actor.id]);
  const record = await shareCaller(tx, scope, actor.id, actor.digests);
  const decision = decide(record, { address: ctx.address, permission: actor.permission, now: ctx.now.getTime() });
  if (!decision.allowed) throw new Denied(decision);
  const own = new Set(record?.permissions);
  return {
    groupId: record?.groupId ?? null,
    assertMayGive(permissions) {
      const missing = permissions.filter((permission) => !own.has(permission));
      if (missing.length > 0) {
        fail("FORBIDDEN", `The calling key can't give what it doesn't have itself: ${missing.join(", ")}.`);
      }
    },
  };
}
