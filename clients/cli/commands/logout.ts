import { defineCommand } from "@/clients/cli/command";
import { forgetCredentials } from "@/clients/cli/credentials";

export const logout = defineCommand({
  command: "logout",
  describe: "Forget the stored API key, which goes on working",
  builder: (yargs) => yargs,
  handler: forgetCredentials,
});
