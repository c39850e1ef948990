import { defineOperation } from "@/lib/api/operation";
import { revokeKeyInput } from "@/lib/domain/api/key-input";
import { revokeOne } from "@/lib/services/keys/revoke-one";
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

const EXAMPLE_REASON = "Leaked in a public repository";

export const revokeOperation = <K extends ManagedKind>(
  resource: KeyResource<K>,
  wordsAndSelf: Words & { self?: true },
) =>
  defineOperation({
    ...wordsAndSelf,
    tag: resource.tag,
    method: "POST",
    path: `${recordPath(resource)}/revoke`,
    permission: `${resource.area}:write`,
    failures: KEY_FAILURES,
    body: { schema: revokeKeyInput, required: false, example: { reason: EXAMPLE_REASON } },
    success: {
      status: 200,
      description: "The key, revoked.",
      schema: resource.answers.changed,
      example: {
        data: {
          ...resource.example,
          status: "revoked",
          revoked_at: "2026-04-01T08:00:00.000Z",
          revoked_reason: EXAMPLE_REASON,
        },
        meta: { propagation: EXAMPLE_PROPAGATION },
      },
    },
    problems: [...BODY_PROBLEMS, ...KEY_PROBLEMS, "idempotency_key_reused"],
    async run(ctx, { identifier, body: { reason = "" }, version, submission }) {
      const { kind, toShown } = resource;
      const revocation = { id: identifier, version, reason };
      const { propagation, replayed, ...key } = await revokeOne(
        ctx,
        kind,
        revocation,
        submission?.forKey(kind) ?? null,
      );
      return {
        body: { data: toShown(key), meta: { propagation } },
        headers: { ...keyHeaders(resource, key), ...replayHeaders({ replayed }) },
      };
    },
  });
