import { defineCommand } from "@/clients/cli/command";
import { credentials } from "@/clients/cli/credentials";
import { FAILED } from "@/clients/cli/fault";
import { formatFields, printJson } from "@/clients/cli/output";
import { readSecret } from "@/clients/cli/prompt";
import { Portcullis, type Verdict } from "@/clients/typescript/client";

export const verify = defineCommand({
  command: "verify",
  describe: "Ask whether an API key would be let in, read from the terminal or from standard input",
  builder: (yargs) =>
    yargs
      .option("address", { type: "string", describe: "Where it was presented from" })
      .option("permission", { type: "string", describe: "What is to be done with it, such as orders:read" }),
  async handler({ address, permission, output }) {
    const { url, key: credential } = await credentials();
    const key = await readSecret("API key to verify");
    const verdict = await new Portcullis({ url, credential, timeoutMs: 10_000 }).verify({ key, address, permission });
    if (output === "json") printJson(verdict);
    else console.log(formatFields(fieldsOf(verdict)));
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
        ["Expires", verdict.key.expires_at ?? "never"],
      ]
    : [
        ["Verdict", "denied"],
        ["Reason", verdict.reason],
        ["", verdict.message],
      ];
