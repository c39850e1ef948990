import { defineOperation } from "@/lib/api/operation";
import { createdKeyAnswer, toApiKey } from "@/lib/domain/api/key";
import { createKeyInput, defaultName } from "@/lib/domain/api/key-input";
import { create } from "@/lib/services/keys/create";
import { BODY_PROBLEMS, KEY_FAILURES, KEYS_PATH, keyHeaders, replayHeaders } from "./common";
import { EXAMPLE_KEY, EXAMPLE_SECRET } from "./examples";

export const createKey = defineOperation({
  id: "createApiKey",
  tag: "API keys",
  method: "POST",
  path: KEYS_PATH,
  summary: "Create an API key",
  description:
    "Without `authorizationGroup`, the key gets the calling key's own group; without `name`, it is called by the first line of its memo, or `API key` where that has fewer than two characters. So without a body, a key as powerful as the calling one is made. A calling key that has an expiry, an allowlist or rate limits can only create keys that lie within them.",
  permission: "api-keys:write",
  failures: KEY_FAILURES,
  body: {
    schema: createKeyInput,
    required: false,
    example: {
      memo: "Development API Key",
      allowedIps: ["192.168.1.100"],
      expiresAt: "2030-12-31T23:59:59Z",
    },
  },
  success: {
    status: 201,
    description: "The new key, and its secret this one time.",
    schema: createdKeyAnswer,
    example: {
      data: {
        ...EXAMPLE_KEY,
        description: "Development API Key",
        name: "Development API Key",
        allowed_ips: ["192.168.1.100"],
        last_used_at: null,
        expires_at: "2030-12-31T23:59:59.000Z",
      },
      meta: { secret_token: EXAMPLE_SECRET },
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
    const values = {
      name: body.name ?? defaultName(body.memo),
      description: body.memo ?? "",
      grant: { groupId: body.authorizationGroup ?? null },
      allowlist: body.allowedIps ?? [],
      expiry: { expiresAt: body.expiresAt ?? null },
      requestsPerSecond: body.requestsPerSecond ?? null,
      requestsPerDay: body.requestsPerDay ?? null,
    };
    const { secret, replayed, ...key } = await create(ctx, "tenant", values, submission?.forSecret ?? null);
    return {
      body: { data: toApiKey(key), meta: { secret_token: secret } },
      headers: { Location: `${KEYS_PATH}/${key.id}`, ...keyHeaders(key), ...replayHeaders({ replayed }) },
    };
  },
});
