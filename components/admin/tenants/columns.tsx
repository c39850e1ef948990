import { createColumnHelper } from "@tanstack/react-table";
import type { Columns } from "@/components/data-table/data-table";
import type { TableFeatures } from "@/components/data-table/features";
import { CARD_CELL_WIDE } from "@/components/data-table/styles";
import { Badge } from "@/components/ui/badge";
import type { TenantRow } from "@/lib/domain/tenant-list";
import { CreatedAt } from "../created-at";
import { AiAccessCell } from "./ai-access-cell";
import { TenantRowActions } from "./tenant-row-actions";

const column = createColumnHelper<TableFeatures, TenantRow>();

const name = column.accessor("name", {
  cell: ({ row }) => <span className="break-words font-medium">{row.original.name}</span>,
  meta: { label: "Name", sort: "name", skeleton: "w-32", className: `${CARD_CELL_WIDE} min-w-44` },
});

const kind = column.display({
  id: "kind",
  cell: ({ row }) => (row.original.master ? `Sub-account of ${row.original.master.name}` : "Master account"),
  meta: { label: "Kind", skeleton: "w-28", className: "text-muted" },
});

const users = column.accessor("users", {
  cell: ({ row }) => row.original.users,
  meta: { label: "Users", sort: "users", firstDirection: "desc", skeleton: "w-6", className: "tabular-nums" },
});

const keys = column.display({
  id: "keys",
  cell: ({ row: { original: tenant } }) => <KeysBadge used={tenant.used.tenant} limit={tenant.keyLimit} />,
  meta: { label: "Usage", skeleton: "w-16" },
});

const otherKeys = column.display({
  id: "otherKeys",
  cell: ({ row: { original: tenant } }) => (
    <span className="whitespace-nowrap text-muted text-xs tabular-nums">
      {`${tenant.used.channel}/${tenant.channelLimit} channel, ${tenant.used.ai}/${tenant.aiLimit} AI`}
    </span>
  ),
  meta: { label: "Other keys", skeleton: "w-24" },
});

const requests = column.display({
  id: "requests",
  cell: ({ row: { original: tenant } }) => (
    <span className="whitespace-nowrap tabular-nums">
      {`${tenant.requests.allowed.toLocaleString("en")} allowed, ${tenant.requests.denied.toLocaleString("en")} denied`}
    </span>
  ),
  meta: { label: "Last 24 hours", skeleton: "w-32" },
});

const status = column.accessor("suspendedAt", {
  cell: ({ row: { original: tenant } }) => {
    if (tenant.suspendedAt) return <Badge tone="danger">Suspended</Badge>;
    if (tenant.master?.suspendedAt) return <Badge tone="danger">Suspended with its master account</Badge>;
    return <Badge tone="success">Active</Badge>;
  },
  meta: { label: "Status", skeleton: "w-14" },
});

const ai = column.accessor("aiAccess", {
  cell: ({ row }) => <AiAccessCell access={row.original.aiAccess} />,
  meta: { label: "AI", skeleton: "w-14" },
});

const createdAt = column.accessor("createdAt", {
  cell: ({ row }) => <CreatedAt at={row.original.createdAt} />,
  meta: { label: "Created", sort: "createdAt", firstDirection: "desc", skeleton: "w-20" },
});

const actions = column.display({
  id: "actions",
  cell: ({ row }) => <TenantRowActions tenant={row.original} />,
  meta: { label: "Actions", skeleton: "w-28", className: `${CARD_CELL_WIDE} w-40 md:text-right` },
});

export const TENANT_COLUMNS: Columns<TenantRow> = column.columns([
  name,
  kind,
  users,
  keys,
  status,
  ai,
  createdAt,
  actions,
]);

export const SUB_ACCOUNT_COLUMNS: Columns<TenantRow> = column.columns([
  name,
  users,
  keys,
  otherKeys,
  requests,
  status,
  createdAt,
  actions,
]);

function KeysBadge({ used, limit }: { used: number; limit: number }) {
  return <Badge tone={used >= limit ? "warning" : "neutral"} className="tabular-nums">{`${used}/${limit} keys`}</Badge>;
}
