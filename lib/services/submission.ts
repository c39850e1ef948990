import type { Db } from "@/lib/data/client";
import { claimSubmission, keepAnswer } from "@/lib/data/submission";
import type { Caller } from "@/lib/domain/context";
import type { StoredSubmission } from "@/lib/domain/submission";

/** A request that may come twice, because its answer can get lost. */
export interface Submission<T> {
  /** The caller's name for it. */
  id: string;
  /** SHA-256 of the request; null where the id alone names it. */
  fingerprint: Uint8Array<ArrayBuffer> | null;
  /** Makes a secret unreadable for everybody but the caller; null where answers are not kept. */
  seal: ((secret: string) => Uint8Array<ArrayBuffer>) | null;
  /** What a repetition is told: the first answer, or an error. */
  recall: (stored: StoredSubmission) => T;
}

/** Whether the answer was given before, and nothing was done now. */
export interface Replayable {
  replayed: boolean;
}

/**
 * Does the change once for each submission, however often and however much at once it is asked for. To be called in the
 * transaction of the change.
 */
export async function once<T extends { id: string; secret?: string | null }>(
  tx: Db,
  { tenant, actor }: Caller,
  submission: Submission<T> | null,
  change: () => Promise<T>,
): Promise<T & Replayable> {
  if (!submission) return { ...(await change()), replayed: false };
  const id = { tenantId: tenant.id, callerId: actor.id, id: submission.id };
  const stored = await claimSubmission(tx, id, submission.fingerprint);
  if (stored) return { ...submission.recall(stored), replayed: true };
  const result = await change();
  if (submission.seal) {
    const { secret, ...answer } = result;
    await keepAnswer(tx, id, answer, typeof secret === "string" ? submission.seal(secret) : null);
  }
  return { ...result, replayed: false };
}
