import type { ArgumentsCamelCase, Argv } from "yargs";
import type { Globals } from "@/clients/cli/command";
import { countOf, limitOf, NONE } from "@/clients/cli/limit-option";
import type { SubAccountChange } from "@/clients/typescript/contract";

/** What a new sub-account can be given, and a change can set. */
export const withFields = (yargs: Argv<Globals>) =>
  yargs
    .option("name", { type: "string", describe: "What the sub-account is called" })
    .option("api-key-limit", { type: "string", describe: "How many API keys it may hold" })
    .option("channel-credential-limit", { type: "string", describe: "How many channel credentials it may hold" })
    .option("ai-key-limit", { type: "string", describe: "How many AI keys it may hold" })
    .option("requests-per-second", { type: "string", describe: `Of all of its keys; \`${NONE}\` for no limit` })
    .option("requests-per-day", { type: "string", describe: `Of all of its keys; \`${NONE}\` for no limit` });

type Fields = ReturnType<typeof withFields> extends Argv<infer Options> ? ArgumentsCamelCase<Options> : never;

/** What was not given is left out. */
export const inputOf = (given: Fields): SubAccountChange => ({
  name: given.name,
  apiKeyLimit: countOf("api-key-limit", given.apiKeyLimit),
  channelCredentialLimit: countOf("channel-credential-limit", given.channelCredentialLimit),
  aiKeyLimit: countOf("ai-key-limit", given.aiKeyLimit),
  requestsPerSecond: limitOf("requests-per-second", given.requestsPerSecond),
  requestsPerDay: limitOf("requests-per-day", given.requestsPerDay),
});
