import { defineOperation } from "@/lib/api/operation";
import { rotatedKeyAnswer, toApiKey } from "@/lib/domain/api/key";
import { rotateKeyInput } from "@/lib/domain/api/key-input";
import { rotate } from "@/lib/services/keys/rotate";
import { BODY_PROBLEMS, KEY_FAILURES, KEY_PATH, KEY_PROBLEMS, keyHeaders, replayHeaders } from "./common";
import { EXAMPLE_KEY, EXAMPLE_PROPAGATION, EXAMPLE_SECRET } from "./examples";

export const rotateKey = defineOperation({
  id: "rotateApiKey",
  tag: "API keys",
  method: "POST",
  path: `${KEY_PATH}/rotate`,
  summary: "Rotate an API key",
  description:
    "Gives the key a new secret. The old one stops at once, on every verifier, unless `grace` lets it work on. Any key may rotate itself, not to a later expiry: with a grace, or a lost answer can't be asked for again. During the grace, the old secret can't rotate or change its key.",
  permission: "api-keys:write",
  failures: KEY_FAILURES,
  self: true,
  body: { schema: rotateKeyInput, required: false, example: { grace: "oneHour" } },
  success: {
    status: 200,
    description: "The key with its new secret, this one time.",
    schema: rotatedKeyAnswer,
    example: { data: EXAMPLE_KEY, meta: { secret_token: EXAMPLE_SECRET, propagation: EXAMPLE_PROPAGATION } },
  },
  problems: [
    ...BODY_PROBLEMS,
    ...KEY_PROBLEMS,
    "grant_exceeds_caller",
    "key_not_active",
    "secret_retiring",
    "answer_sealed",
    "idempotency_key_reused",
  ],
  async run(ctx, { identifier, body: { expiresAt = null, grace = "immediately" }, version, submission }) {
    const rotation = { id: identifier, version, expiresAt, grace };
    const { secret, propagation, replayed, ...key } = await rotate(
      ctx,
      "tenant",
      rotation,
      submission?.forSecret ?? null,
    );
    return {
      body: { data: toApiKey(key), meta: { secret_token: secret, propagation } },
      headers: { ...keyHeaders(key), ...replayHeaders({ replayed }) },
    };
  },
});
