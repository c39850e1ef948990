import { type AuditListQuery, DEFAULT_AUDIT_LIST_QUERY } from "@/lib/domain/audit-list";
import { listSearch } from "@/lib/domain/list";

export const auditHref = (query: AuditListQuery) => `/audit-log${listSearch(query, DEFAULT_AUDIT_LIST_QUERY)}`;
