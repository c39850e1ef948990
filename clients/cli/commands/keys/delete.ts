import { account, defineCommand, identifierOf, identifierOption } from "@/clients/cli/command";
import type { AnyKey } from "@/clients/cli/key-text";
import { print, printJson } from "@/clients/cli/output";
import { confirm } from "@/clients/cli/prompt";
import type { KeyResource, ListQuery } from "./resource";

export const deleteCommand = <Key extends AnyKey, Query extends ListQuery>({
  topic,
  read,
  remove,
}: KeyResource<Key, Query>) =>
  defineCommand({
    command: "delete <identifier>",
    describe: "End one for ever, and take it out of the list",
    builder: (yargs) =>
      yargs
        .positional("identifier", identifierOption(topic))
        .option("yes", { alias: "y", type: "boolean", default: false, describe: "Do not ask" }),
    async handler({ identifier, yes, output }) {
      const client = await account();
      const params = identifierOf(identifier, topic);
      const { data: key } = await read(client, params);
      await confirm(`Delete ${key.name}? Applications that use it lose access immediately, for ever.`, yes);
      const deleted = await remove(client, params);
      await (output === "json" ? printJson(deleted) : print(`${key.name} was deleted.`));
    },
  });
