import { z } from "zod";
import { PAGE_SIZES } from "./key-list";
import type { ListQuery } from "./list";
import { searchTextSchema } from "./search-text";

const PAGE_MAX = 10_000;

/** The parsers of a list's search parameters. Whatever is hostile or senseless falls back to its default. */
export const listQueryShape = <Sort extends string>(sorts: readonly Sort[], fallback: ListQuery<Sort>) => ({
  search: searchTextSchema.catch(fallback.search),
  sort: z.enum(sorts).catch(() => fallback.sort),
  direction: z.enum(["asc", "desc"]).catch(fallback.direction),
  page: z.coerce.number().int().min(1).max(PAGE_MAX).catch(fallback.page),
  pageSize: z.coerce
    .number()
    .refine((size) => (PAGE_SIZES as readonly number[]).includes(size))
    .catch(fallback.pageSize),
});
