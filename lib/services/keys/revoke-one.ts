import { findFacts } from "@/lib/data/key/facts";
import type { Caller } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyFacts } from "@/lib/domain/key";
import type { Propagated } from "@/lib/domain/lease";
import { fail } from "@/lib/domain/result";
import type { SeenVersion } from "@/lib/domain/seen-version";
import { propagate } from "@/lib/services/revocation/propagate";
import { once, type Replayable, type Submission } from "@/lib/services/submission";
import { admit } from "./admit";
import { lockKey } from "./lock";
import { revokeLocked } from "./revoke";
import { keysOf } from "./scope";

interface Revocation {
  id: string;
  version: SeenVersion;
  /** Empty for none. */
  reason: string;
}

/**
 * Revokes a key and answers with it. One that is revoked already is left as it is.
 *
 * @throws DomainError NOT_FOUND
 * @throws Denied, Stale
 */
export function revokeOne<K extends KeyKind>(
  ctx: Caller,
  kind: K,
  { id, version, reason }: Revocation,
  submission: Submission<KeyFacts<K>> | null,
): Promise<KeyFacts<K> & Replayable & Propagated> {
  const scope = keysOf(ctx, kind);
  return propagate("key", [id], async (tx) => {
    await admit(tx, ctx, [id]);
    return once(tx, ctx, submission, async () => {
      await revokeLocked(tx, ctx, kind, [await lockKey(tx, scope, id, version)], reason);
      const [key] = await findFacts(tx, scope, [id]);
      return key ?? fail("NOT_FOUND");
    });
  });
}
