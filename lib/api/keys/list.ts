import { type ApiAnswer, defineOperation } from "@/lib/api/operation";
import { linkHeader, pageLink, pageLinks } from "@/lib/api/page-links";
import { formatCursor, parseCursor } from "@/lib/domain/api/cursor";
import { keyListAnswer, toApiKey } from "@/lib/domain/api/key";
import { type KeyListInput, keyListInput } from "@/lib/domain/api/key-list-input";
import { ApiProblem } from "@/lib/domain/api/problem";
import type { ProgramContext } from "@/lib/domain/context";
import { DEFAULT_KEY_LIST_QUERY } from "@/lib/domain/key-list";
import { env } from "@/lib/env";
import { listFacts, listFactsAfter } from "@/lib/services/keys/list-facts";
import { KEY_FAILURES, KEYS_PATH } from "./common";
import { EXAMPLE_KEY } from "./examples";

const { status, expiration, group, channel, search, sort, direction } = DEFAULT_KEY_LIST_QUERY;
const DEFAULTS = { status, expiration, group, channel, search, sort, direction };

export const listKeys = defineOperation({
  id: "listApiKeys",
  tag: "API keys",
  method: "GET",
  path: KEYS_PATH,
  summary: "List API keys",
  description:
    "The keys of the account, newest first unless `sort` says otherwise. Pages by number reach to the 10,000th key; `pagination.next_cursor` leads through any number of them. The header `Link` names the next and the previous page.",
  permission: "api-keys:read",
  failures: KEY_FAILURES,
  query: keyListInput,
  success: {
    status: 200,
    description: "A page of keys.",
    schema: keyListAnswer,
    example: {
      data: [EXAMPLE_KEY],
      pagination: { page: 1, perPage: 50, total: 1, totalIsExact: true, totalPages: 1, more: false, next_cursor: null },
    },
  },
  problems: ["precondition_failed"],
  run: (ctx, { query }) => (query.cursor === undefined ? byNumber(ctx, query) : byCursor(ctx, query, query.cursor)),
});

async function byNumber(
  ctx: ProgramContext,
  { page = 1, limit, cursor: _, ...given }: KeyListInput,
): Promise<ApiAnswer> {
  const query = { ...DEFAULTS, ...given, page, pageSize: limit };
  const { keys, total, more: uncounted } = await listFacts(ctx, "tenant", query);
  const totalPages = Math.ceil(total / limit);
  const last = keys.at(-1);
  const newestFirst = query.sort === sort && query.direction === direction;
  const more = keys.length > 0 && (uncounted || page < totalPages);
  const pagination = {
    page,
    perPage: limit,
    total,
    totalIsExact: !uncounted,
    totalPages,
    more,
    next_cursor: newestFirst && more && last ? cursorAt(last) : null,
  };
  return {
    body: { data: keys.map(toApiKey), pagination },
    headers: linkHeader(pageLinks(KEYS_PATH, given, { page, limit, totalPages })),
  };
}

async function byCursor(
  ctx: ProgramContext,
  { limit, page: _, ...given }: KeyListInput,
  cursor: string,
): Promise<ApiAnswer> {
  const position = parseCursor(cursor, env().PORTCULLIS_SECRET);
  if (!position) {
    const detail = "Give pagination.next_cursor of an answer, as it stands there.";
    throw new ApiProblem("parameter_invalid", undefined, [{ field: "cursor", detail }]);
  }
  const { keys, last } = await listFactsAfter(ctx, "tenant", { ...DEFAULTS, ...given }, position, limit);
  const next = last && cursorAt(last);
  return {
    body: {
      data: keys.map(toApiKey),
      pagination: {
        page: null,
        perPage: limit,
        total: null,
        totalIsExact: null,
        totalPages: null,
        more: next !== null,
        next_cursor: next,
      },
    },
    headers: linkHeader(next === null ? [] : [pageLink("next", KEYS_PATH, { ...given, cursor: next, limit })]),
  };
}

const cursorAt = ({ id, createdAt }: { id: string; createdAt: Date }) =>
  formatCursor({ id, createdAt }, env().PORTCULLIS_SECRET);
