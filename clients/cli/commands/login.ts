import { addressOf } from "@/clients/cli/address";
import { defineCommand } from "@/clients/cli/command";
import { storeCredentials, storedUrl } from "@/clients/cli/credentials";
import { environment } from "@/clients/cli/environment";
import { say } from "@/clients/cli/output";
import { readLine, readSecret } from "@/clients/cli/prompt";
import { whoami } from "@/clients/typescript/whoami";

export const login = defineCommand({
  command: "login",
  describe: "Store an API key, read from the terminal or from standard input",
  builder: (yargs) =>
    yargs.option("url", {
      type: "string",
      describe: "Where Portcullis is, such as https://keys.example.com. Without it, where it was the last time",
    }),
  async handler(options) {
    const url = addressOf(options.url ?? environment.url ?? (await storedUrl()) ?? (await readLine("URL", "url")));
    const key = await readSecret("API key");
    const holder = await whoami({ url, key });
    const file = await storeCredentials({ url, key });
    say(`Logged in to ${holder.tenant.name} with ${holder.key.name}. The API key is in ${file}.`);
  },
});
