import type { z } from "zod";
import { fingerprintOf, parseIdempotencyKey } from "@/lib/domain/api/idempotency";
import { ApiProblem } from "@/lib/domain/api/problem";
import { STORED_KEY_SCHEMAS } from "@/lib/domain/api/stored-key";
import { storedTenantSchema } from "@/lib/domain/api/stored-tenant";
import type { KeyFacts } from "@/lib/domain/key";
import { seal, unseal } from "@/lib/domain/seal";
import { hasSecret } from "@/lib/domain/secret";
import type { StoredSubmission } from "@/lib/domain/submission";
import type { TenantRow } from "@/lib/domain/tenant-list";
import { env } from "@/lib/env";
import type { CreatedKey } from "@/lib/services/keys/create";
import type { Submission } from "@/lib/services/submission";
import type { ManagedKind } from "./keys/resource";

export const IDEMPOTENCY_HEADER = "Idempotency-Key";

/** One request under its Idempotency-Key, for answers with a secret and for those without. */
export interface Submissions {
  forKey<K extends ManagedKind>(kind: K): Submission<KeyFacts<K>>;
  forTenant: Submission<TenantRow>;
  forSecret<K extends ManagedKind>(kind: K): Submission<CreatedKey<K>>;
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
  const line = { method: request.method, path: pathname + search, ifMatch: request.headers.get("if-match") };
  const fingerprint = fingerprintOf(line, body, env().PORTCULLIS_SECRET);

  const recalling =
    <T>(schema: z.ZodType<T>) =>
    (stored: StoredSubmission): T => {
      const same = stored.fingerprint && Buffer.from(stored.fingerprint).equals(fingerprint);
      if (!same) throw new ApiProblem("idempotency_key_reused");
      return schema.parse(stored.answer);
    };
  const common = { id, fingerprint, seal: (text: string) => seal(text, secret, id) };
  return {
    forKey: (kind) => ({ ...common, recall: recalling(STORED_KEY_SCHEMAS[kind]) }),
    forTenant: { ...common, recall: recalling(storedTenantSchema) },
    forSecret: <K extends ManagedKind>(kind: K) => ({
      ...common,
      recall(stored: StoredSubmission): CreatedKey<K> {
        const key = recalling(STORED_KEY_SCHEMAS[kind])(stored);
        // A chosen one was not answered.
        const opened = stored.sealed && unseal(stored.sealed, secret, id);
        if (stored.sealed && !opened)
          throw new ApiProblem("answer_sealed", `The key ${key.id} has a secret that can't be shown again. Rotate it.`);
        return { ...key, secret: opened } as CreatedKey<K>;
      },
    }),
  };
}
