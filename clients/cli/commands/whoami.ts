import { defineCommand } from "@/clients/cli/command";
import { credentials } from "@/clients/cli/credentials";
import { formatFields, print, printJson } from "@/clients/cli/output";
import { instantText } from "@/clients/cli/time-text";
import { whoami as ask } from "@/clients/typescript/whoami";

export const whoami = defineCommand({
  command: "whoami",
  describe: "Tell whose API key is in use, and what it may do",
  builder: (yargs) => yargs,
  async handler({ output }) {
    const { url, key } = await credentials();
    const holder = await ask({ url, key });
    if (output === "json") return printJson(holder);
    await print(
      formatFields([
        ["URL", url],
        ["Account", `${holder.tenant.name} (${holder.tenant.id})`],
        ["API key", `${holder.key.name} (${holder.key.id})`],
        ["Permissions", holder.permissions.join(" ") || "none"],
        ["Expires", instantText(holder.key.expires_at)],
      ]),
    );
  },
});
