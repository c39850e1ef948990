import { z } from "zod";
import { defineOperation } from "@/lib/api/operation";
import { remove } from "@/lib/services/keys/remove";
import { KEY_FAILURES, KEY_PATH, KEY_PROBLEMS } from "./common";

export const deleteKey = defineOperation({
  id: "deleteApiKey",
  tag: "API keys",
  method: "DELETE",
  path: KEY_PATH,
  summary: "Delete an API key",
  description:
    "Revokes the key, unless it is revoked already, and takes it off the list. When it is answered, no verifier accepts it any more. Its history stays in the audit log.",
  permission: "api-keys:write",
  failures: KEY_FAILURES,
  success: { status: 200, description: "Always true.", schema: z.literal(true), example: true },
  problems: KEY_PROBLEMS,
  async run(ctx, { identifier, version }) {
    await remove(ctx, "tenant", identifier, version);
    return { body: true };
  },
});
