import type { z } from "zod";
import { defineOperation } from "@/lib/api/operation";
import { create, type NewKey } from "@/lib/services/keys/create";
import {
  BODY_PROBLEMS,
  KEY_FAILURES,
  type KeyResource,
  keyHeaders,
  type ManagedKind,
  replayHeaders,
  type Words,
} from "./resource";

interface Creation<K extends ManagedKind, Body extends z.ZodType> extends Words {
  body: { schema: Body; required: boolean; example: object };
  /** Members of the key that the example makes. */
  made: object;
  valuesOf: (body: z.output<Body>) => NewKey<K>;
}

export const createOperation = <K extends ManagedKind, Body extends z.ZodType>(
  resource: KeyResource<K>,
  { body, made, valuesOf, ...words }: Creation<K, Body>,
) =>
  defineOperation({
    ...words,
    tag: resource.tag,
    method: "POST",
    path: resource.path,
    permission: `${resource.area}:write`,
    failures: KEY_FAILURES,
    body,
    success: {
      status: 201,
      description: "The new key, and its secret this one time.",
      schema: resource.answers.created,
      example: {
        data: { ...resource.example, last_used_at: null, ...made },
        meta: { secret_token: resource.exampleSecret },
      },
    },
    problems: [
      ...BODY_PROBLEMS,
      "grant_exceeds_caller",
      "key_limit_reached",
      "precondition_failed",
      "answer_sealed",
      "idempotency_key_reused",
    ],
    async run(ctx, { body, submission }) {
      const { kind, path, toShown } = resource;
      const { secret, replayed, ...key } = await create(ctx, kind, valuesOf(body), submission?.forSecret(kind) ?? null);
      return {
        body: { data: toShown(key), meta: { secret_token: secret } },
        headers: { Location: `${path}/${key.id}`, ...keyHeaders(resource, key), ...replayHeaders({ replayed }) },
      };
    },
  });
