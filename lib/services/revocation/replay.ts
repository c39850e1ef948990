import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/data/audit";
import { db } from "@/lib/data/client";
import { releaseQuota } from "@/lib/data/key/quota";
import { markRevoked } from "@/lib/data/key/write";
import { findRevived, type Revived } from "@/lib/data/revocation/standing";
import { readStandings } from "./journal";
import { propagate } from "./propagate";

const AT_ONCE = 500;
const REASON = "It had been revoked or rotated, and came back with an older copy of the database.";

/**
 * Revokes what the journal knows to be revoked and the database does not, because it is an older copy of itself: restored
 * from a backup, or a replica that lagged behind. So does a key whose last rotation it does not know: the secret that was
 * replaced would work again.
 *
 * @param path of the journal
 * @returns how many keys
 */
export async function replayJournal(path: string, now: Date): Promise<number> {
  const standings = await readStandings(path);
  let revoked = 0;
  for (let index = 0; index < standings.length; index += AT_ONCE) {
    const revived = await findRevived(db(), standings.slice(index, index + AT_ONCE));
    if (revived.length > 0) await revokeAgain(revived, now);
    revoked += revived.length;
  }
  return revoked;
}

async function revokeAgain(keys: readonly Revived[], now: Date): Promise<void> {
  const source = { actor: { id: null, name: "Revocation journal" }, now, address: null, userAgent: null };
  const requestId = randomUUID();
  const ids = keys.map(({ id }) => id);
  await propagate("key", ids, async (tx) => {
    for (const { id, name, tenantId, kind } of keys) {
      await markRevoked(tx, { tenantId, kind }, [id], now, REASON);
      await releaseQuota(tx, { tenantId, kind }, 1);
      const details = { reason: { after: REASON } };
      await recordAudit(tx, { ...source, requestId, tenantId }, "key.revoked", [{ target: { id, name }, details }]);
    }
    return {};
  });
}
