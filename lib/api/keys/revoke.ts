import { defineOperation } from "@/lib/api/operation";
import { changedKeyAnswer, toApiKey } from "@/lib/domain/api/key";
import { revokeKeyInput } from "@/lib/domain/api/key-input";
import { revokeOne } from "@/lib/services/keys/revoke-one";
import { BODY_PROBLEMS, KEY_FAILURES, KEY_PATH, KEY_PROBLEMS, keyHeaders, replayHeaders } from "./common";
import { EXAMPLE_KEY, EXAMPLE_PROPAGATION } from "./examples";

const EXAMPLE_REASON = "Leaked in a public repository";

export const revokeKey = defineOperation({
  id: "revokeApiKey",
  tag: "API keys",
  method: "POST",
  path: `${KEY_PATH}/revoke`,
  summary: "Revoke an API key",
  description:
    "Ends the key for ever and leaves it in the list. When it is answered, no verifier accepts it any more. A key that is revoked already stays as it is, with the reason that was given first. Any key may revoke itself, by its old secret during a grace as well: that lets nobody in.",
  permission: "api-keys:write",
  failures: KEY_FAILURES,
  self: true,
  body: { schema: revokeKeyInput, required: false, example: { reason: EXAMPLE_REASON } },
  success: {
    status: 200,
    description: "The key, revoked.",
    schema: changedKeyAnswer,
    example: {
      data: {
        ...EXAMPLE_KEY,
        status: "revoked",
        revoked_at: "2026-04-01T08:00:00.000Z",
        revoked_reason: EXAMPLE_REASON,
      },
      meta: { propagation: EXAMPLE_PROPAGATION },
    },
  },
  problems: [...BODY_PROBLEMS, ...KEY_PROBLEMS, "idempotency_key_reused"],
  async run(ctx, { identifier, body: { reason = "" }, version, submission }) {
    const revocation = { id: identifier, version, reason };
    const { propagation, replayed, ...key } = await revokeOne(ctx, "tenant", revocation, submission?.forKey ?? null);
    return {
      body: { data: toApiKey(key), meta: { propagation } },
      headers: { ...keyHeaders(key), ...replayHeaders({ replayed }) },
    };
  },
});
