import { defineCommand } from "@/clients/cli/command";
import { create } from "./create";
import { edit } from "./edit";
import { list } from "./list";
import { resume, suspend } from "./suspend";

export const subAccounts = defineCommand({
  command: "sub-accounts <command>",
  describe: "List, create, change and suspend sub-accounts",
  builder: (yargs) =>
    yargs
      .command(list)
      .command(create)
      .command(edit)
      .command(suspend)
      .command(resume)
      .recommendCommands()
      .demandCommand(1, "What is to be done with sub-accounts?"),
  // One of the commands below is always there.
  handler: async () => {},
});
