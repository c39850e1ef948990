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

export const SUB_ACCOUNTS_PATH = "/api/account/sub-accounts";
export const SUB_ACCOUNT_PATH = "/api/account/sub-accounts/{identifier}";

/** What commands are about, by their own name. */
export const NOUNS = {
  keys: "key",
  "channel-credentials": "channel credential",
  "sub-accounts": "sub-account",
} as const;

export type Topic = keyof typeof NOUNS;

/**
 * The record that a command is about.
 *
 * @throws UsageError for what can't be one: it would be part of an address
 */
export function identifierOf(identifier: string, topic: Topic) {
  if (!/^[a-z0-9]+$/i.test(identifier)) {
    throw new UsageError(
      `${JSON.stringify(identifier)} is no identifier of a ${NOUNS[topic]}. \`portcullis ${topic} list\` shows them in its first column.`,
    );
  }
  return { path: { identifier } };
}

export const identifierOption = (topic: Topic) =>
  ({ type: "string", demandOption: true, describe: `Its identifier, as \`${topic} list\` shows it` }) as const;
