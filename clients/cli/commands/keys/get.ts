import { account, defineCommand, identifierOf, identifierOption } from "@/clients/cli/command";
import type { AnyKey } from "@/clients/cli/key-text";
import { printKey } from "@/clients/cli/print-key";
import type { KeyResource, ListQuery } from "./resource";

export const getCommand = <Key extends AnyKey, Query extends ListQuery>({ topic, read }: KeyResource<Key, Query>) =>
  defineCommand({
    command: "get <identifier>",
    describe: "Show one in full",
    builder: (yargs) => yargs.positional("identifier", identifierOption(topic)),
    async handler({ identifier, output }) {
      await printKey(await read(await account(), identifierOf(identifier, topic)), output);
    },
  });
