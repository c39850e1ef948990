import { z } from "zod";
import { EXPIRATION_STATES } from "./expiry";
import { CHANNELS, type KeyKind } from "./grant";
import { KEY_STATUSES } from "./key";
import { COUNTED_ROWS, DEFAULT_KEY_LIST_QUERY, KEY_SORTS, type KeyListQuery, PAGE_SIZES } from "./key-list";
import { idSchema } from "./text";

const fallback = DEFAULT_KEY_LIST_QUERY;

const schema = z.object({
  status: z.enum(["all", ...KEY_STATUSES]).catch(fallback.status),
  expiration: z.enum(["all", ...EXPIRATION_STATES]).catch(fallback.expiration),
  group: idSchema.catch(fallback.group),
  channel: z.enum(["all", ...CHANNELS]).catch(fallback.channel),
  search: z
    .string()
    .max(200)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text))
    .catch(fallback.search),
  sort: z.enum(KEY_SORTS).catch(fallback.sort),
  direction: z.enum(["asc", "desc"]).catch(fallback.direction),
  page: z.coerce.number().int().min(1).max(COUNTED_ROWS).catch(fallback.page),
  pageSize: z.coerce
    .number()
    .refine((size) => (PAGE_SIZES as readonly number[]).includes(size))
    .catch(fallback.pageSize),
});

/** Filters that only lists of other kinds offer. */
const NOT_OFFERED: Record<KeyKind, Partial<KeyListQuery>> = {
  tenant: { channel: fallback.channel },
  channel: { group: fallback.group },
  ai: { group: fallback.group, channel: fallback.channel },
};

/** Search parameters as Next and URLSearchParams give them. Whatever is hostile or senseless falls back to its default. */
export function parseKeyListQuery(kind: KeyKind, search: Record<string, string | string[] | undefined>): KeyListQuery {
  return { ...schema.parse(search), ...NOT_OFFERED[kind] };
}
