import type { Argv } from "yargs";
import { account, type Globals, NOUNS } from "@/clients/cli/command";
import type { AnyKey } from "@/clients/cli/key-text";
import { printJson } from "@/clients/cli/output";
import { printPage, printRows } from "@/clients/cli/print-page";
import type { AccountClient } from "@/clients/typescript/account";
import type { KeyResource, ListQuery } from "./resource";

const LARGEST_PAGE = 100;

/** What lists of every kind can be asked for. */
export const withListOptions = (yargs: Argv<Globals>) =>
  yargs
    .option("all", {
      type: "boolean",
      describe: "Show all instead of one page",
      conflicts: ["page", "limit", "sort"],
    })
    .option("page", { type: "number", describe: "The page to show, counted from 1" })
    .option("limit", { type: "number", describe: "How many a page has, at most 100" })
    .option("status", { choices: ["active", "revoked"] as const, describe: "Only those of this status" })
    .option("expiration", {
      choices: ["valid", "expiringSoon", "expired"] as const,
      describe: "Only those that are valid, expire soon or have expired",
    })
    .option("search", { type: "string", describe: "Only those with this text in their name or description" })
    .option("sort", {
      choices: ["name", "createdAt", "lastUsedAt", "expiresAt"] as const,
      describe: "What to sort by",
    })
    .option("direction", {
      choices: ["asc", "desc"] as const,
      implies: "sort",
      describe: "Whether to sort upwards or downwards",
    });

/** One page, or all of them. */
export async function printList<Key extends AnyKey, Query extends ListQuery>(
  resource: KeyResource<Key, Query>,
  query: Query,
  { all, output }: Globals & { all: boolean | undefined },
): Promise<void> {
  const { columns, list, topic } = resource;
  const client = await account();
  if (!all) return printPage(await list(client, query), columns, NOUNS[topic], output);
  const data = await everyPage(client, resource, query);
  return output === "json" ? printJson({ data }) : printRows(data, columns);
}

/** By cursor, which leads through any number of keys and misses none while others are made. */
async function everyPage<Key extends AnyKey, Query extends ListQuery>(
  client: AccountClient,
  { list }: KeyResource<Key, Query>,
  query: Query,
): Promise<Key[]> {
  const keys: Key[] = [];
  let cursor: string | undefined;
  do {
    const { data, pagination } = await list(client, { ...query, limit: LARGEST_PAGE, cursor });
    keys.push(...data);
    cursor = pagination.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return keys;
}
