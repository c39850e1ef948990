import { account, defineCommand, identifierOf, identifierOption, SUB_ACCOUNT_PATH } from "@/clients/cli/command";
import { UsageError } from "@/clients/cli/fault";
import { answerOf } from "@/clients/typescript/account";
import { inputOf, withFields } from "./fields";
import { printChanged } from "./print";

export const edit = defineCommand({
  command: "edit <identifier>",
  describe: "Change what is given, and leave the rest as it is",
  builder: (yargs) => withFields(yargs).positional("identifier", identifierOption("sub-accounts")),
  async handler(options) {
    const body = inputOf(options);
    if (Object.values(body).every((value) => value === undefined)) throw new UsageError("What is to be changed?");
    const client = await account();
    const params = identifierOf(options.identifier, "sub-accounts");
    await printChanged(answerOf(await client.PATCH(SUB_ACCOUNT_PATH, { params, body })), options.output);
  },
});
