import { account, defineCommand, KEYS_PATH } from "@/clients/cli/command";
import { printSecret } from "@/clients/cli/print-key";
import { readLine } from "@/clients/cli/prompt";
import { answerOf } from "@/clients/typescript/account";
import { keyInput, withKeyFields } from "./fields";

export const create = defineCommand({
  command: "create",
  describe: "Create a key and print its secret, this one time. Without --group, it may do whatever the key in use may",
  builder: withKeyFields,
  async handler(options) {
    const input = keyInput(options);
    const body = { ...input, name: options.name ?? (await readLine("Name", "name")) };
    const client = await account();
    await printSecret(answerOf(await client.POST(KEYS_PATH, { body })), options.output);
  },
});
