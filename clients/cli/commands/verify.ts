import { defineCommand } from "@/clients/cli/command";
import { credentials } from "@/clients/cli/credentials";
import { FAILED } from "@/clients/cli/fault";
import { formatFields, print, printJson } from "@/clients/cli/output";
import { readSecret } from "@/clients/cli/prompt";
import { instantText } from "@/clients/cli/time-text";
import { Portcullis, type Verdict } from "@/clients/typescript/client";

export const verify = defineCommand({
  command: "verify",
  describe:
    "Ask whether an API key would be let in, read from the terminal or from standard input. Wants the permission api-keys:verify",
  builder: (yargs) =>
    yargs
      .option("address", { type: "string", describe: "The address that it was presented from" })
      .option("permission", { type: "string", describe: "A permission that it needs, such as orders:read" }),
  async handler({ address, permission, output }) {
    const { url, key: credential } = await credentials();
    const key = await readSecret("API key to verify");
    const verdict = await new Portcullis({ url, credential, timeoutMs: 10_000 }).verify({ key, address, permission });
    await (output === "json" ? printJson(verdict) : print(formatFields(fieldsOf(verdict))));
    if (!verdict.allowed) process.exitCode = FAILED;
  },
});

const fieldsOf = (verdict: Verdict): [string, string][] =>
  verdict.allowed
    ? [
        ["Verdict", "allowed"],
        ["Account", `${verdict.tenant.name} (${verdict.tenant.id})`],
        ["API key", `${verdict.key.name} (${verdict.key.id})`],
        ["Permissions", verdict.permissions.join(" ") || "none"],
        ["Expires", instantText(verdict.key.expires_at)],
      ]
    : [
        ["Verdict", "denied"],
        ["Reason", verdict.reason],
        ["", verdict.message],
      ];
