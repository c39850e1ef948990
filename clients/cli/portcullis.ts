import yargs from "yargs";
import { hideBin } from "yargs/helpers";
import { version } from "@/package.json";
import { groups } from "./commands/groups";
import { keys } from "./commands/keys/api-keys";
import { channelCredentials } from "./commands/keys/channel-credentials";
import { login } from "./commands/login";
import { logout } from "./commands/logout";
import { subAccounts } from "./commands/sub-accounts";
import { verify } from "./commands/verify";
import { whoami } from "./commands/whoami";
import { explain, FAILED, UsageError } from "./fault";
import { OUTPUTS } from "./output";

/** Of options that are given several times, yargs makes lists. */
const LISTS = ["_", "allowed-ip", "allowedIp"];

const cli = yargs(hideBin(process.argv))
  .scriptName("portcullis")
  .usage("$0 <command>\n\nManages the keys of your account.")
  .option("output", {
    alias: "o",
    choices: OUTPUTS,
    default: OUTPUTS[0],
    global: true,
    describe: "As text for people, or as the JSON of the API's answers and refusals",
  })
  .command(login)
  .command(logout)
  .command(whoami)
  .command(keys)
  .command(groups)
  .command(channelCredentials)
  .command(subAccounts)
  .command(verify)
  .completion("completion", "Print a completion script for bash, or for zsh where SHELL is one")
  .check((options) => {
    const repeated = Object.entries(options).find(([name, value]) => Array.isArray(value) && !LISTS.includes(name));
    if (repeated) throw new UsageError(`Give --${repeated[0]} once.`);
    return true;
  })
  .demandCommand(1, "What is to be done?")
  .recommendCommands()
  .strict()
  .locale("en")
  .version(version)
  .alias("help", "h")
  .exitProcess(false)
  .fail((message, error) => {
    throw error && error.name !== "YError" ? error : new UsageError(message ?? error.message);
  });

try {
  await cli.parseAsync();
} catch (error) {
  process.exitCode = explain(error) ?? FAILED;
}
