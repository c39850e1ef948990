import { log } from "@/lib/log";
import { verifierPool } from "./lookup";

/** Uses wait here, one entry a key, so that a busy key costs one write a second and verification none. */
const FLUSH_MS = 1_000;

let pending = new Map<string, { at: Date; address: string | null }>();
let timer: NodeJS.Timeout | undefined;

export function recordUse(keyId: string, at: Date, address: string | null): void {
  pending.set(keyId, { at, address });
}

export function startRecordingUse(): void {
  timer = setInterval(() => void flushUse(), FLUSH_MS);
}

export async function stopRecordingUse(): Promise<void> {
  clearInterval(timer);
  await flushUse();
}

async function flushUse(): Promise<void> {
  if (pending.size === 0) return;
  const batch = pending;
  pending = new Map();
  const ids = [...batch.keys()].sort();
  const uses = ids.map((id) => batch.get(id));
  try {
    // Locked in the order of their ids, as by every other writer of several keys: no deadlocks.
    await verifierPool().query({
      name: "record-use",
      text: `
        WITH used AS (
          SELECT k.id, u.at, u.address
          FROM unnest($1::text[], $2::timestamptz[], $3::text[]) AS u (id, at, address)
          JOIN "key" k ON k.id = u.id
          ORDER BY k.id FOR NO KEY UPDATE OF k)
        UPDATE "key" k SET last_used_at = used.at, last_used_address = used.address
        FROM used
        WHERE k.id = used.id AND (k.last_used_at IS NULL OR k.last_used_at < used.at)`,
      values: [ids, uses.map((use) => use?.at), uses.map((use) => use?.address)],
    });
  } catch (error) {
    // Kept for the next round, unless the key was used again meanwhile.
    pending = new Map([...batch, ...pending]);
    log.warn({ err: error }, "last use could not be written; trying again");
  }
}
