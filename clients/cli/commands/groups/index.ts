import { defineCommand } from "@/clients/cli/command";
import { list } from "./list";

export const groups = defineCommand({
  command: "groups <command>",
  describe: "List the authorization groups that keys can have",
  builder: (yargs) => yargs.command(list).recommendCommands().demandCommand(1, "What is to be done with groups?"),
  // The command below is always there.
  handler: async () => {},
});
