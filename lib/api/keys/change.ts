import { defineOperation } from "@/lib/api/operation";
import { changedKeyAnswer, toApiKey } from "@/lib/domain/api/key";
import { type ChangeKeyInput, changeKeyInput } from "@/lib/domain/api/key-input";
import { edit, type KeyEdit } from "@/lib/services/keys/edit";
import { BODY_PROBLEMS, KEY_FAILURES, KEY_PATH, KEY_PROBLEMS, keyHeaders } from "./common";
import { EXAMPLE_KEY, EXAMPLE_PROPAGATION } from "./examples";

export const changeKey = defineOperation({
  id: "changeApiKey",
  tag: "API keys",
  method: "PATCH",
  path: KEY_PATH,
  summary: "Change an API key",
  description:
    "Changes what the body names, and nothing else; null clears a memo, an allowlist, an expiry or a rate limit. When it is answered, no verifier acts on what was before.",
  permission: "api-keys:write",
  failures: KEY_FAILURES,
  body: {
    schema: changeKeyInput,
    required: false,
    example: { memo: "Moved to the new data centre", allowedIps: ["192.0.2.0/24"] },
  },
  success: {
    status: 200,
    description: "The key as it is now.",
    schema: changedKeyAnswer,
    example: {
      data: { ...EXAMPLE_KEY, description: "Moved to the new data centre", allowed_ips: ["192.0.2.0/24"] },
      meta: { propagation: EXAMPLE_PROPAGATION },
    },
  },
  problems: [...BODY_PROBLEMS, ...KEY_PROBLEMS, "grant_exceeds_caller", "key_not_active", "secret_retiring"],
  async run(ctx, { identifier, body, version }) {
    const { propagation, ...key } = await edit(ctx, "tenant", { id: identifier, version, ...editOf(body) });
    return { body: { data: toApiKey(key), meta: { propagation } }, headers: keyHeaders(key) };
  },
});

/** The members that are there; null where they are to be cleared. */
function editOf({ memo, allowedIps, authorizationGroup, ...same }: ChangeKeyInput): Partial<KeyEdit<"tenant">> {
  return {
    ...same,
    ...(memo !== undefined && { description: memo ?? "" }),
    ...(allowedIps !== undefined && { allowlist: allowedIps ?? [] }),
    ...(authorizationGroup !== undefined && { grant: { groupId: authorizationGroup } }),
  };
}
