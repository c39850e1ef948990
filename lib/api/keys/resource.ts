import type { Area, Tag } from "@/lib/api/operation";
import { entityTagOf } from "@/lib/domain/api/entity-tag";
import type { KeyAnswers } from "@/lib/domain/api/key-answers";
import type { ApiProblemCode } from "@/lib/domain/api/problem";
import type { KeyFacts } from "@/lib/domain/key";
import type { Replayable } from "@/lib/services/submission";

/** The kinds of keys that programs manage. */
export type ManagedKind = "tenant" | "channel";

/** A kind of key as the API offers it. */
export interface KeyResource<K extends ManagedKind = ManagedKind> {
  kind: K;
  tag: Tag;
  path: string;
  area: Area;
  answers: KeyAnswers;
  toShown: (key: KeyFacts<K>) => object;
  /** What `toShown` makes. */
  example: object;
  exampleSecret: string;
  /** What a calling key may meet that changes itself. */
  selfProblems: readonly ApiProblemCode[];
}

/** What an operation is called, and says of itself. */
export interface Words {
  id: string;
  summary: string;
  description: string;
}

export const recordPath = ({ path }: Pick<KeyResource, "path">) => `${path}/{identifier}`;

export const keyHeaders = <K extends ManagedKind>(
  { toShown }: KeyResource<K>,
  key: KeyFacts<K>,
): Record<string, string> => ({ ETag: entityTagOf(key.version, toShown(key)) });

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

/** Says of an answer that it was given before. */
export const replayHeaders = ({ replayed }: Replayable): Record<string, string> =>
  replayed ? { "Idempotency-Replayed": "true" } : {};
