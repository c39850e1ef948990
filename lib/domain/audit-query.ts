import { z } from "zod";
import { AUDIT_ACTIONS, type AuditAction } from "./audit";
import { AUDIT_SCOPES, type AuditListQuery, DEFAULT_AUDIT_LIST_QUERY } from "./audit-list";
import { searchTextSchema } from "./search-text";

const fallback = DEFAULT_AUDIT_LIST_QUERY;

const schema = z.object({
  scope: z.enum(AUDIT_SCOPES).catch(fallback.scope),
  action: z.enum(["all", ...(Object.keys(AUDIT_ACTIONS) as AuditAction[])]).catch(fallback.action),
  search: searchTextSchema.catch(fallback.search),
  /** An id of 18 digits fits into PostgreSQL's bigint, whatever they are. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .catch(fallback.before),
});

/** Whatever is hostile or senseless falls back to its default. */
export const parseAuditListQuery = (search: Record<string, string | string[] | undefined>): AuditListQuery =>
  schema.parse(search);
