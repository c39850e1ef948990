import { account, defineCommand, IDENTIFIER, identifierOf, KEY_PATH } from "@/clients/cli/command";
import { printChange } from "@/clients/cli/print-key";
import { confirm } from "@/clients/cli/prompt";
import { answerOf } from "@/clients/typescript/account";

export const revoke = defineCommand({
  command: "revoke <identifier>",
  describe: "End a key for ever, and keep it in the list",
  builder: (yargs) =>
    yargs
      .positional("identifier", IDENTIFIER)
      .option("reason", { type: "string", describe: "Why, for the audit log" })
      .option("yes", { alias: "y", type: "boolean", default: false, describe: "Do not ask" }),
  async handler({ identifier, reason, yes, output }) {
    const client = await account();
    const params = identifierOf(identifier);
    const { data: key } = answerOf(await client.GET(KEY_PATH, { params }));
    await confirm(`Revoke ${key.name}? Applications that use it lose access immediately, for ever.`, yes);
    await printChange(answerOf(await client.POST(`${KEY_PATH}/revoke`, { params, body: { reason } })), output);
  },
});
