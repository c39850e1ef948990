import type { z } from "zod";
import { defineOperation } from "@/lib/api/operation";
import { type Replacement, rotate } from "@/lib/services/keys/rotate";
import { EXAMPLE_PROPAGATION } from "./examples";
import {
  BODY_PROBLEMS,
  KEY_FAILURES,
  KEY_PROBLEMS,
  type KeyResource,
  keyHeaders,
  type ManagedKind,
  recordPath,
  replayHeaders,
  type Words,
} from "./resource";

interface Rotating<K extends ManagedKind, Body extends z.ZodType> extends Words {
  self?: true;
  body: { schema: Body; example: object };
  rotationOf: (body: z.output<Body>) => Replacement<K> & { expiresAt: Date | null };
}

export const rotateOperation = <K extends ManagedKind, Body extends z.ZodType>(
  resource: KeyResource<K>,
  { body, rotationOf, ...rest }: Rotating<K, Body>,
) =>
  defineOperation({
    ...rest,
    tag: resource.tag,
    method: "POST",
    path: `${recordPath(resource)}/rotate`,
    permission: `${resource.area}:write`,
    failures: KEY_FAILURES,
    body: { ...body, required: false },
    success: {
      status: 200,
      description: "The key with its new secret, this one time.",
      schema: resource.answers.rotated,
      example: {
        data: resource.example,
        meta: { secret_token: resource.exampleSecret, propagation: EXAMPLE_PROPAGATION },
      },
    },
    problems: [
      ...BODY_PROBLEMS,
      ...KEY_PROBLEMS,
      "grant_exceeds_caller",
      "key_not_active",
      ...resource.selfProblems,
      "answer_sealed",
      "idempotency_key_reused",
    ],
    async run(ctx, { identifier, body, version, submission }) {
      const { kind, toShown } = resource;
      const rotation = { id: identifier, version, ...rotationOf(body) };
      const { secret, propagation, replayed, ...key } = await rotate(
        ctx,
        kind,
        rotation,
        submission?.forSecret(kind) ?? null,
      );
      return {
        body: { data: toShown(key), meta: { secret_token: secret, propagation } },
        headers: { ...keyHeaders(resource, key), ...replayHeaders({ replayed }) },
      };
    },
  });
