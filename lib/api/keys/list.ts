import { type ApiAnswer, defineOperation } from "@/lib/api/operation";
import { formatCursor, parseCursor } from "@/lib/domain/api/cursor";
import { keyListAnswer, toApiKey } from "@/lib/domain/api/key";
import { type KeyListInput, keyListInput } from "@/lib/domain/api/key-list-input";
import { ApiProblem } from "@/lib/domain/api/problem";
import type { ProgramContext } from "@/lib/domain/context";
import { DEFAULT_KEY_LIST_QUERY } from "@/lib/domain/key-list";
import { env } from "@/lib/env";
import { listFacts, listFactsAfter } from "@/lib/services/keys/list-facts";
import { KEYS_PATH } from "./common";
import { EXAMPLE_KEY } from "./examples";

const { status, expiration, group, channel, search, sort, direction } = DEFAULT_KEY_LIST_QUERY;
const DEFAULTS = { status, expiration, group, channel, search, sort, direction };

export const listKeys = defineOperation({
  id: "listApiKeys",
  method: "GET",
  path: KEYS_PATH,
  summary: "List API keys",
  description:
    "The keys of the account, newest first unless `sort` says otherwise. Pages by number reach to the 10,000th key; `pagination.next_cursor` leads through any number of them. The header `Link` names the next and the previous page.",
  permission: "api-keys:read",
  query: keyListInput,
  success: {
    status: 200,
    description: "A page of keys.",
    schema: keyListAnswer,
    example: {
      data: [EXAMPLE_KEY],
      pagination: { page: 1, perPage: 50, total: 1, totalPages: 1, more: false, next_cursor: null },
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
  const { keys, total, more } = await listFacts(ctx, "tenant", query);
  const totalPages = Math.ceil(total / limit);
  const last = keys.at(-1);
  const newestFirst = query.sort === sort && query.direction === direction;
  const goesOn = newestFirst && last && (more || page < totalPages);
  const link = (rel: string, target: number) => `<${pathOf({ ...given, page: target, limit })}>; rel="${rel}"`;
  const links = [
    ...(page > 1 ? [link("prev", Math.min(page - 1, Math.max(1, totalPages)))] : []),
    ...(page < totalPages ? [link("next", page + 1)] : []),
  ];
  return {
    body: {
      data: keys.map(toApiKey),
      pagination: { page, perPage: limit, total, totalPages, more, next_cursor: goesOn ? cursorAt(last) : null },
    },
    headers: linkHeader(links),
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
      pagination: { page: null, perPage: limit, total: null, totalPages: null, more: next !== null, next_cursor: next },
    },
    headers: linkHeader(next === null ? [] : [`<${pathOf({ ...given, cursor: next, limit })}>; rel="next"`]),
  };
}

const cursorAt = ({ id, createdAt }: { id: string; createdAt: Date }) =>
  formatCursor({ id, createdAt }, env().PORTCULLIS_SECRET);

/** RFC 8288: relative to the request, so that it holds behind any proxy. */
const pathOf = (query: Record<string, string | number | undefined>) => {
  const given = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return `${KEYS_PATH}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
};

const linkHeader = (links: readonly string[]): Record<string, string> =>
  links.length > 0 ? { Link: links.join(", ") } : {};
