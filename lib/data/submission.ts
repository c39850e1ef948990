import type { StoredSubmission } from "@/lib/domain/submission";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";

/** An id that a caller chose for one request; it means nothing to other callers. */
export interface SubmissionId {
  tenantId: string;
  callerId: string;
  id: string;
}

/**
 * Takes the id for the transaction's change. Where another transaction is about to, this waits for its end.
 *
 * @returns what was stored under the id by a change that was committed; null where the id is new
 */
export async function claimSubmission(
  tx: Db,
  { tenantId, callerId, id }: SubmissionId,
  fingerprint: Uint8Array<ArrayBuffer> | null,
): Promise<StoredSubmission | null> {
  const claimed = await tx.$executeRaw`
    INSERT INTO submission (tenant_id, caller_id, id, fingerprint) VALUES (${tenantId}, ${callerId}, ${id}, ${fingerprint})
    ON CONFLICT DO NOTHING`;
  if (claimed === 1) return null;
  const stored = await tx.submission.findUnique({
    where: { tenantId_callerId_id: { tenantId, callerId, id } },
    select: { fingerprint: true, answer: true, sealed: true },
  });
  // It was trimmed in between.
  return stored ?? claimSubmission(tx, { tenantId, callerId, id }, fingerprint);
}

/** For a repetition of the request. `answer` holds no secret. */
export async function keepAnswer(
  tx: Db,
  id: SubmissionId,
  answer: object,
  sealed: Uint8Array<ArrayBuffer> | null,
): Promise<void> {
  await tx.submission.update({
    where: { tenantId_callerId_id: id },
    // As JSON has it: instants become texts.
    data: { answer: JSON.parse(JSON.stringify(answer)) as Prisma.InputJsonObject, sealed },
    select: { id: true },
  });
}
