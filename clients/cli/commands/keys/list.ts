import { account, defineCommand, KEYS_PATH } from "@/clients/cli/command";
import { KEY_COLUMNS } from "@/clients/cli/key-text";
import { printJson } from "@/clients/cli/output";
import { printPage, printRows } from "@/clients/cli/print-page";
import { type AccountClient, answerOf } from "@/clients/typescript/account";
import type { ApiKey, operations } from "@/clients/typescript/contract";

type Query = NonNullable<operations["listApiKeys"]["parameters"]["query"]>;

const LARGEST_PAGE = 100;

export const list = defineCommand({
  command: "list",
  describe: "List keys, newest first",
  builder: (yargs) =>
    yargs
      .option("all", {
        type: "boolean",
        describe: "Show all keys instead of one page",
        conflicts: ["page", "limit", "sort"],
      })
      .option("page", { type: "number", describe: "The page to show, counted from 1" })
      .option("limit", { type: "number", describe: "How many keys a page has, at most 100" })
      .option("status", { choices: ["active", "revoked"] as const, describe: "Only keys of this status" })
      .option("expiration", {
        choices: ["valid", "expiringSoon", "expired"] as const,
        describe: "Only keys that are valid, expire soon or have expired",
      })
      .option("group", {
        type: "string",
        describe: "Only keys of this authorization group, by its identifier from `groups list`",
      })
      .option("search", { type: "string", describe: "Only keys with this text in their name or description" })
      .option("sort", {
        choices: ["name", "createdAt", "lastUsedAt", "expiresAt"] as const,
        describe: "What to sort by",
      })
      .option("direction", {
        choices: ["asc", "desc"] as const,
        implies: "sort",
        describe: "Whether to sort upwards or downwards",
      }),
  async handler({ all, output, page, limit, status, expiration, group, search, sort, direction }) {
    const client = await account();
    const filters = { status, expiration, group, search };
    if (all) {
      const data = await everyPage(client, filters);
      return output === "json" ? printJson({ data }) : printRows(data, KEY_COLUMNS);
    }
    const query = { ...filters, page, limit, sort, direction };
    const answer = answerOf(await client.GET(KEYS_PATH, { params: { query } }));
    await printPage(answer, KEY_COLUMNS, "key", output);
  },
});

/** By cursor, which leads through any number of keys and misses none while others are made. */
async function everyPage(client: AccountClient, filters: Query): Promise<ApiKey[]> {
  const keys: ApiKey[] = [];
  let cursor: string | undefined;
  do {
    const query = { ...filters, limit: LARGEST_PAGE, cursor };
    const { data, pagination } = answerOf(await client.GET(KEYS_PATH, { params: { query } }));
    keys.push(...data);
    cursor = pagination.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return keys;
}
