import { defineCommand } from "@/clients/cli/command";
import { create } from "./create";
import { deleteKey } from "./delete";
import { edit } from "./edit";
import { get } from "./get";
import { list } from "./list";
import { revoke } from "./revoke";
import { rotate } from "./rotate";

export const keys = defineCommand({
  command: "keys <command>",
  describe: "List, create and change API keys",
  builder: (yargs) =>
    yargs
      .command(list)
      .command(get)
      .command(create)
      .command(edit)
      .command(rotate)
      .command(revoke)
      .command(deleteKey)
      .recommendCommands()
      .demandCommand(1, "What is to be done with keys?"),
  // One of the commands below is always there.
  handler: async () => {},
});
