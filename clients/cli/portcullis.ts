import yargs from "yargs";
import { hideBin } from "yargs/helpers";
import { version } from "@/package.json";
import { keys } from "./commands/keys";
import { login } from "./commands/login";
import { logout } from "./commands/logout";
import { verify } from "./commands/verify";
import { whoami } from "./commands/whoami";
import { explain, FAILED, UsageError } from "./fault";
import { OUTPUTS } from "./output";

/** `portcullis … | head` closes the pipe as soon as it has enough. */
process.stdout.on("error", () => process.exit());

const cli = yargs(hideBin(process.argv))
  .scriptName("portcullis")
  .usage("$0 <command>\n\nManages the API keys of your account.")
  .option("output", { alias: "o", choices: OUTPUTS, default: OUTPUTS[0], global: true, describe: "How to print" })
  .command(login)
  .command(logout)
  .command(whoami)
  .command(keys)
  .command(verify)
  .completion("completion", "Print a completion script for bash, or for zsh where SHELL is one")
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
