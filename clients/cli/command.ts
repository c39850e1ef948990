import type { ArgumentsCamelCase, Argv } from "yargs";
import { type AccountClient, accountClient } from "@/clients/typescript/account";
import { credentials } from "./credentials";
import { problemOf, UsageError } from "./fault";
import { type Output, printJson } from "./output";

/** What every command is given. */
export interface Globals {
  output: Output;
}

interface Command<Options> {
  command: string;
  describe: string;
  builder: (yargs: Argv<Globals>) => Argv<Options>;
  handler: (options: ArgumentsCamelCase<Options>) => Promise<void>;
}

/** Lets a command's `builder` type its `handler`. With JSON asked for, a refusal is printed as the document that it came in. */
export const defineCommand = <Options extends Globals>(command: Command<Options>): Command<Options> => ({
  ...command,
  async handler(options) {
    try {
      await command.handler(options);
    } catch (error) {
      const problem = problemOf(error);
      if (options.output === "json" && problem) await printJson(problem);
      throw error;
    }
  },
});

export const account = async (): Promise<AccountClient> => accountClient(await credentials());

export const KEYS_PATH = "/api/account/api-keys";
export const SUB_ACCOUNTS_PATH = "/api/account/sub-accounts";
export const SUB_ACCOUNT_PATH = "/api/account/sub-accounts/{identifier}";
export const KEY_PATH = "/api/account/api-keys/{identifier}";

/**
 * The record that a command is about.
 *
 * @throws UsageError for what can't be one: it would be part of an address
 */
export function identifierOf(identifier: string, noun: "key" | "sub-account" = "key") {
  if (!/^[a-z0-9]+$/i.test(identifier)) {
    throw new UsageError(
      `${JSON.stringify(identifier)} is no identifier of a ${noun}. \`portcullis ${noun}s list\` shows them in its first column.`,
    );
  }
  return { path: { identifier } };
}
export const IDENTIFIER = {
  type: "string",
  demandOption: true,
  describe: "The key's identifier, as `keys list` shows it",
} as const;
export const SUB_ACCOUNT_IDENTIFIER = {
  ...IDENTIFIER,
  describe: "The sub-account's identifier, as `sub-accounts list` shows it",
} as const;
