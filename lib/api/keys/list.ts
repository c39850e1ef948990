import type { z } from "zod";
import { type ApiAnswer, defineOperation } from "@/lib/api/operation";
import { linkHeader, pageLink, pageLinks } from "@/lib/api/page-links";
import { formatCursor, parseCursor } from "@/lib/domain/api/cursor";
import type { KeyListInput } from "@/lib/domain/api/key-list-input";
import { ApiProblem } from "@/lib/domain/api/problem";
import type { ProgramContext } from "@/lib/domain/context";
import { DEFAULT_KEY_LIST_QUERY } from "@/lib/domain/key-list";
import { env } from "@/lib/env";
import { listFacts, listFactsAfter } from "@/lib/services/keys/list-facts";
import { KEY_FAILURES, type KeyResource, type ManagedKind, type Words } from "./resource";

const { status, expiration, group, channel, search, sort, direction } = DEFAULT_KEY_LIST_QUERY;
const DEFAULTS = { status, expiration, group, channel, search, sort, direction };

export const listOperation = <K extends ManagedKind>(
  resource: KeyResource<K>,
  { query, ...words }: Words & { query: z.ZodType<KeyListInput> },
) =>
  defineOperation({
    ...words,
    tag: resource.tag,
    method: "GET",
    path: resource.path,
    permission: `${resource.area}:read`,
    failures: KEY_FAILURES,
    query,
    success: {
      status: 200,
      description: "A page of keys.",
      schema: resource.answers.page,
      example: {
        data: [resource.example],
        pagination: {
          page: 1,
          perPage: 50,
          total: 1,
          totalIsExact: true,
          totalPages: 1,
          more: false,
          next_cursor: null,
        },
      },
    },
    problems: ["precondition_failed"],
    run: (ctx, { query }) =>
      query.cursor === undefined ? byNumber(ctx, resource, query) : byCursor(ctx, resource, query, query.cursor),
  });

async function byNumber<K extends ManagedKind>(
  ctx: ProgramContext,
  { kind, path, toShown }: KeyResource<K>,
  { page = 1, limit, cursor: _, ...given }: KeyListInput,
): Promise<ApiAnswer> {
  const query = { ...DEFAULTS, ...given, page, pageSize: limit };
  const { keys, total, more: uncounted } = await listFacts(ctx, kind, query);
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
    body: { data: keys.map(toShown), pagination },
    headers: linkHeader(pageLinks(path, given, { page, limit, totalPages })),
  };
}

async function byCursor<K extends ManagedKind>(
  ctx: ProgramContext,
  { kind, path, toShown }: KeyResource<K>,
  { limit, page: _, ...given }: KeyListInput,
  cursor: string,
): Promise<ApiAnswer> {
  const position = parseCursor(cursor, env().PORTCULLIS_SECRET);
  if (!position) {
    const detail = "Give pagination.next_cursor of an answer, as it stands there.";
    throw new ApiProblem("parameter_invalid", undefined, [{ field: "cursor", detail }]);
  }
  const { keys, last } = await listFactsAfter(ctx, kind, { ...DEFAULTS, ...given }, position, limit);
  const next = last && cursorAt(last);
  return {
    body: {
      data: keys.map(toShown),
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
    headers: linkHeader(next === null ? [] : [pageLink("next", path, { ...given, cursor: next, limit })]),
  };
}

const cursorAt = ({ id, createdAt }: { id: string; createdAt: Date }) =>
  formatCursor({ id, createdAt }, env().PORTCULLIS_SECRET);
