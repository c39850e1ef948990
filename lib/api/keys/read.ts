import { defineOperation } from "@/lib/api/operation";
import { keyAnswer, toApiKey } from "@/lib/domain/api/key";
import { ApiProblem } from "@/lib/domain/api/problem";
import { readFacts } from "@/lib/services/keys/list-facts";
import { KEY_FAILURES, KEY_PATH, KEY_PROBLEMS, keyHeaders } from "./common";
import { EXAMPLE_KEY } from "./examples";

export const readKey = defineOperation({
  id: "getApiKey",
  tag: "API keys",
  method: "GET",
  path: KEY_PATH,
  summary: "Get an API key",
  description:
    "A key of the account. With the `ETag` of an earlier answer as `If-None-Match`, 304 if nothing has changed.",
  permission: "api-keys:read",
  failures: KEY_FAILURES,
  success: { status: 200, description: "The key.", schema: keyAnswer, example: { data: EXAMPLE_KEY } },
  problems: KEY_PROBLEMS,
  async run(ctx, { identifier, version }) {
    const key = await readFacts(ctx, "tenant", identifier);
    if (version !== null && !version.includes(key.version)) throw new ApiProblem("precondition_failed");
    return { body: { data: toApiKey(key) }, headers: keyHeaders(key) };
  },
});
