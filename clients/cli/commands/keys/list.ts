import { account, defineCommand, KEYS_PATH } from "@/clients/cli/command";
import { KEY_COLUMNS, keyRow } from "@/clients/cli/key-text";
import { printJson, printTable } from "@/clients/cli/output";
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
        describe: "All of them instead of a page",
        conflicts: ["page", "limit", "sort"],
      })
      .option("page", { type: "number", describe: "Which page" })
      .option("limit", { type: "number", describe: "How many a page" })
      .option("status", { choices: ["active", "revoked"] as const, describe: "Only those" })
      .option("expiration", { choices: ["valid", "expiringSoon", "expired"] as const, describe: "Only those" })
      .option("group", { type: "string", describe: "Only those of this authorization group, by its identifier" })
      .option("search", { type: "string", describe: "Only those with this in name or description" })
      .option("sort", { choices: ["name", "createdAt", "lastUsedAt", "expiresAt"] as const, describe: "By what" })
      .option("direction", { choices: ["asc", "desc"] as const, implies: "sort", describe: "Up or down" }),
  async handler({ all, output, page, limit, status, expiration, group, search, sort, direction }) {
    const client = await account();
    const filters = { status, expiration, group, search };
    if (all) return print({ data: await everyPage(client, filters) }, output);
    const query = { ...filters, page, limit, sort, direction };
    const answer = answerOf(await client.GET(KEYS_PATH, { params: { query } }));
    print(answer, output);
    const { page: shown, total, totalPages, more } = answer.pagination;
    console.error(`Page ${shown} of ${totalPages}, ${more ? "more than " : ""}${total} keys`);
  },
});

function print(answer: { data: ApiKey[] }, output: "table" | "json"): void {
  if (output === "json") printJson(answer);
  else printTable(KEY_COLUMNS, answer.data.map(keyRow));
}

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
