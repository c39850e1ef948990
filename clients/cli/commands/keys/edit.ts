import { account, defineCommand, IDENTIFIER, identifierOf, KEY_PATH } from "@/clients/cli/command";
import { UsageError } from "@/clients/cli/fault";
import { printChange } from "@/clients/cli/print-key";
import { answerOf } from "@/clients/typescript/account";
import { keyInput, withKeyFields } from "./fields";

export const edit = defineCommand({
  command: "edit <identifier>",
  describe: "Change what is given, and leave the rest as it is",
  builder: (yargs) => withKeyFields(yargs).positional("identifier", IDENTIFIER),
  async handler(options) {
    const body = keyInput(options);
    if (Object.values(body).every((value) => value === undefined)) throw new UsageError("What is to be changed?");
    const client = await account();
    const params = identifierOf(options.identifier);
    await printChange(answerOf(await client.PATCH(KEY_PATH, { params, body })), options.output);
  },
});
