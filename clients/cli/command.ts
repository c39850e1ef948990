import type { ArgumentsCamelCase, Argv } from "yargs";
import { type AccountClient, accountClient } from "@/clients/typescript/account";
import { credentials } from "./credentials";
import type { Output } from "./output";

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

/** Lets a command's `builder` type its `handler`. */
export const defineCommand = <Options>(command: Command<Options>): Command<Options> => command;

export const account = async (): Promise<AccountClient> => accountClient(await credentials());

export const KEYS_PATH = "/api/account/api-keys";
export const KEY_PATH = "/api/account/api-keys/{identifier}";

/** The key that a command is about. */
export const identifierOf = (identifier: string) => ({ path: { identifier } });
export const IDENTIFIER = { type: "string", demandOption: true, describe: "The key, as in `keys list`" } as const;
