import { account, defineCommand, IDENTIFIER, identifierOf, KEY_PATH } from "@/clients/cli/command";
import { printSecret } from "@/clients/cli/print-key";
import { answerOf } from "@/clients/typescript/account";

const GRACES = ["immediately", "oneHour", "oneDay", "sevenDays"] as const;

export const rotate = defineCommand({
  command: "rotate <identifier>",
  describe: "Give a key a new secret and print it, this one time",
  builder: (yargs) =>
    yargs
      .positional("identifier", IDENTIFIER)
      .option("grace", { choices: GRACES, describe: "When the old secret ends. Without it, immediately" })
      .option("expires-at", { type: "string", describe: "A new expiry, such as 2030-12-31T23:59:59Z" }),
  async handler({ identifier, grace, expiresAt, output }) {
    const client = await account();
    const params = identifierOf(identifier);
    await printSecret(
      answerOf(await client.POST(`${KEY_PATH}/rotate`, { params, body: { grace, expiresAt } })),
      output,
    );
  },
});
