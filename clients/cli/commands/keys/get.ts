import { account, defineCommand, IDENTIFIER, identifierOf, KEY_PATH } from "@/clients/cli/command";
import { printKey } from "@/clients/cli/print-key";
import { answerOf } from "@/clients/typescript/account";

export const get = defineCommand({
  command: "get <identifier>",
  describe: "Show one key in full",
  builder: (yargs) => yargs.positional("identifier", IDENTIFIER),
  async handler({ identifier, output }) {
    const client = await account();
    await printKey(answerOf(await client.GET(KEY_PATH, { params: identifierOf(identifier) })), output);
  },
});
