import { account, defineCommand, identifierOf, identifierOption } from "@/clients/cli/command";
import type { AnyKey } from "@/clients/cli/key-text";
import { printChange } from "@/clients/cli/print-key";
import { confirm } from "@/clients/cli/prompt";
import type { KeyResource, ListQuery } from "./resource";

export const revokeCommand = <Key extends AnyKey, Query extends ListQuery>({
  topic,
  read,
  revoke,
}: KeyResource<Key, Query>) =>
  defineCommand({
    command: "revoke <identifier>",
    describe: "End one for ever, and keep it in the list",
    builder: (yargs) =>
      yargs
        .positional("identifier", identifierOption(topic))
        .option("reason", { type: "string", describe: "Why, for the audit log" })
        .option("yes", { alias: "y", type: "boolean", default: false, describe: "Do not ask" }),
    async handler({ identifier, reason, yes, output }) {
      const client = await account();
      const params = identifierOf(identifier, topic);
      const { data: key } = await read(client, params);
      await confirm(`Revoke ${key.name}? Applications that use it lose access immediately, for ever.`, yes);
      await printChange(await revoke(client, params, { reason }), output);
    },
  });
