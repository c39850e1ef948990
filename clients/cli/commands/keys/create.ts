import { account, defineCommand, KEYS_PATH } from "@/clients/cli/command";
import { printSecret } from "@/clients/cli/print-key";
import { answerOf } from "@/clients/typescript/account";
import { keyInput, withKeyFields } from "./fields";

export const create = defineCommand({
  command: "create",
  describe: "Create a key and print its secret, this one time",
  builder: withKeyFields,
  async handler(options) {
    const body = keyInput(options);
    const client = await account();
    printSecret(answerOf(await client.POST(KEYS_PATH, { body })), options.output);
  },
});
