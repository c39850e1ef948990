import type { z } from "zod";
import { fingerprintOf, parseIdempotencyKey } from "@/lib/domain/api/idempotency";
import { ApiProblem } from "@/lib/domain/api/problem";
import { storedKeySchema } from "@/lib/domain/api/stored-key";
import { storedTenantSchema } from "@/lib/domain/api/stored-tenant";
import type { KeyFacts } from "@/lib/domain/key";
import { seal, unseal } from "@/lib/domain/seal";
import { hasSecret } from "@/lib/domain/secret";
import type { StoredSubmission } from "@/lib/domain/submission";
import type { TenantRow } from "@/lib/domain/tenant-list";
import type { CreatedKey } from "@/lib/services/keys/create";
import type { Submission } from "@/lib/services/submission";

export const IDEMPOTENCY_HEADER = "Idempotency-Key";

/** One request under its Idempotency-Key, for answers with a secret and for those without. */
export interface Submissions {
  forKey: Submission<KeyFacts<"tenant">>;
  forTenant: Submission<TenantRow>;
  forSecret: Submission<CreatedKey<"tenant">>;
}

/**
 * @param secret what the caller presented: the secret in an answer is kept sealed for whoever presents it again
 * @returns null without the header
 * @throws ApiProblem parameter_invalid
 */
export function readSubmission(request: Request, body: Uint8Array, secret: string): Submissions | null {
  const header = request.headers.get(IDEMPOTENCY_HEADER);
  if (header === null) return null;
  const id = parseIdempotencyKey(header);
  if (id === undefined) {
    const detail = "Give 1 to 255 visible ASCII characters, such as a UUID; spaces and commas in quotation marks only.";
    throw new ApiProblem("parameter_invalid", undefined, [{ field: IDEMPOTENCY_HEADER, detail }]);
  }
  if (hasSecret(id)) {
    const detail = "This has an API key in it. Give a name that is no secret, such as a UUID: it is stored as it is.";
    throw new ApiProblem("parameter_invalid", undefined, [{ field: IDEMPOTENCY_HEADER, detail }]);
  }
  const { pathname, search } = new URL(request.url);
  const fingerprint = fingerprintOf(request.method, pathname + search, request.headers.get("if-match"), body);

  const recalling =
    <T>(schema: z.ZodType<T>) =>
    (stored: StoredSubmission): T => {
      const same = stored.fingerprint && Buffer.from(stored.fingerprint).equals(fingerprint);
      if (!same) throw new ApiProblem("idempotency_key_reused");
      return schema.parse(stored.answer);
    };
  const recallKey = recalling(storedKeySchema);
  const recallSecret = (stored: StoredSubmission): CreatedKey<"tenant"> => {
    const key = recallKey(stored);
    const opened = stored.sealed && unseal(stored.sealed, secret, id);
    if (!opened)
      throw new ApiProblem("answer_sealed", `The key ${key.id} has a secret that can't be shown again. Rotate it.`);
    return { ...key, secret: opened };
  };
  const common = { id, fingerprint, seal: (text: string) => seal(text, secret, id) };
  return {
    forKey: { ...common, recall: recallKey },
    forTenant: { ...common, recall: recalling(storedTenantSchema) },
    forSecret: { ...common, recall: recallSecret },
  };
}
