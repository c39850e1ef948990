import { entityTagOf } from "@/lib/domain/api/entity-tag";
import { toApiKey } from "@/lib/domain/api/key";
import type { ApiProblemCode } from "@/lib/domain/api/problem";
import type { KeyFacts } from "@/lib/domain/key";
import type { Replayable } from "@/lib/services/submission";

export const KEYS_PATH = "/api/account/api-keys";
export const KEY_PATH = `${KEYS_PATH}/{identifier}`;

/** What the services' errors are called here. */
export const KEY_FAILURES = {
  FORBIDDEN: "grant_exceeds_caller",
  NOT_FOUND: "key_not_found",
  CONFLICT: "key_not_active",
  LIMIT_REACHED: "key_limit_reached",
} as const;

/** What a request about the key that the path names may meet. */
export const KEY_PROBLEMS = ["key_not_found", "precondition_failed"] as const satisfies ApiProblemCode[];

/** What a request with a body may meet. */
export const BODY_PROBLEMS = [
  "body_malformed",
  "body_not_json",
  "body_too_large",
  "input_invalid",
] as const satisfies ApiProblemCode[];

export const keyHeaders = (key: KeyFacts<"tenant">): Record<string, string> => ({
  ETag: entityTagOf(key.version, toApiKey(key)),
});

/** Says of an answer that it was given before. */
export const replayHeaders = ({ replayed }: Replayable): Record<string, string> =>
  replayed ? { "Idempotency-Replayed": "true" } : {};
