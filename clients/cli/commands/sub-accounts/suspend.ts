import { account, defineCommand, identifierOf, identifierOption, SUB_ACCOUNT_PATH } from "@/clients/cli/command";
import { confirm } from "@/clients/cli/prompt";
import { answerOf } from "@/clients/typescript/account";
import { printChanged } from "./print";

export const suspend = defineCommand({
  command: "suspend <identifier>",
  describe: "Shut a sub-account's users and keys out until it is resumed",
  builder: (yargs) =>
    yargs
      .positional("identifier", identifierOption("sub-accounts"))
      .option("yes", { alias: "y", type: "boolean", default: false, describe: "Do not ask" }),
  async handler({ identifier, yes, output }) {
    const client = await account();
    const params = identifierOf(identifier, "sub-accounts");
    const { data } = answerOf(await client.GET(SUB_ACCOUNT_PATH, { params }));
    await confirm(`Suspend ${data.name}? Its users and keys are shut out until it is resumed.`, yes);
    await printChanged(answerOf(await client.POST(`${SUB_ACCOUNT_PATH}/suspend`, { params })), output);
  },
});

export const resume = defineCommand({
  command: "resume <identifier>",
  describe: "Let a sub-account's users and keys in again",
  builder: (yargs) => yargs.positional("identifier", identifierOption("sub-accounts")),
  async handler({ identifier, output }) {
    const client = await account();
    const params = identifierOf(identifier, "sub-accounts");
    await printChanged(answerOf(await client.POST(`${SUB_ACCOUNT_PATH}/resume`, { params })), output);
  },
});
