import { account, defineCommand, SUB_ACCOUNTS_PATH } from "@/clients/cli/command";
import { UsageError } from "@/clients/cli/fault";
import { answerOf } from "@/clients/typescript/account";
import { inputOf, withFields } from "./fields";
import { printOne } from "./print";

export const create = defineCommand({
  command: "create",
  describe: "Create a sub-account; limits that are not given are those of the account",
  builder: withFields,
  async handler(options) {
    const { name, ...limits } = inputOf(options);
    if (name === undefined) throw new UsageError("What is it called? Give --name.");
    const client = await account();
    await printOne(answerOf(await client.POST(SUB_ACCOUNTS_PATH, { body: { name, ...limits } })), options.output);
  },
});
