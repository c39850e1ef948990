import { account, defineCommand, IDENTIFIER, identifierOf, KEY_PATH } from "@/clients/cli/command";
import { print, printJson } from "@/clients/cli/output";
import { confirm } from "@/clients/cli/prompt";
import { answerOf } from "@/clients/typescript/account";

export const deleteKey = defineCommand({
  command: "delete <identifier>",
  describe: "End a key for ever, and take it out of the list",
  builder: (yargs) =>
    yargs
      .positional("identifier", IDENTIFIER)
      .option("yes", { alias: "y", type: "boolean", default: false, describe: "Do not ask" }),
  async handler({ identifier, yes, output }) {
    const client = await account();
    const params = identifierOf(identifier);
    const { data: key } = answerOf(await client.GET(KEY_PATH, { params }));
    await confirm(`Delete ${key.name}? Applications that use it lose access immediately, for ever.`, yes);
    const deleted = answerOf(await client.DELETE(KEY_PATH, { params }));
    await (output === "json" ? printJson(deleted) : print(`${key.name} was deleted.`));
  },
});
