import { createColumnHelper } from "@tanstack/react-table";
import type { Columns } from "@/components/data-table/data-table";
import type { TableFeatures } from "@/components/data-table/features";
import { CARD_CELL_WIDE } from "@/components/data-table/styles";
import { Badge } from "@/components/ui/badge";
import type { TenantRow } from "@/lib/domain/tenant-list";
import { CreatedAt } from "../created-at";
import { TenantRowActions } from "./tenant-row-actions";

const column = createColumnHelper<TableFeatures, TenantRow>();

export const TENANT_COLUMNS: Columns<TenantRow> = column.columns([
  column.accessor("name", {
    cell: ({ row }) => <span className="break-words font-medium">{row.original.name}</span>,
    meta: { label: "Name", sort: "name", skeleton: "w-32", className: `${CARD_CELL_WIDE} min-w-44` },
  }),
  column.accessor("masterName", {
    cell: ({ row: { original: tenant } }) =>
      tenant.masterName === null ? "Master account" : `Sub-account of ${tenant.masterName}`,
    meta: { label: "Kind", skeleton: "w-28", className: "text-muted" },
  }),
  column.accessor("users", {
    cell: ({ row }) => row.original.users,
    meta: { label: "Users", sort: "users", firstDirection: "desc", skeleton: "w-6", className: "tabular-nums" },
  }),
  column.display({
    id: "keys",
    cell: ({ row: { original: tenant } }) => (
      <Badge tone={tenant.keysUsed >= tenant.keyLimit ? "warning" : "neutral"} className="tabular-nums">
        {`${tenant.keysUsed}/${tenant.keyLimit} keys`}
      </Badge>
    ),
    meta: { label: "Usage", skeleton: "w-16" },
  }),
  column.accessor("suspendedAt", {
    cell: ({ row: { original: tenant } }) => {
      if (tenant.suspendedAt) return <Badge tone="danger">Suspended</Badge>;
      if (tenant.masterSuspended) return <Badge tone="danger">Suspended with its master account</Badge>;
      return <Badge tone="success">Active</Badge>;
    },
    meta: { label: "Status", skeleton: "w-14" },
  }),
  column.accessor("createdAt", {
    cell: ({ row }) => <CreatedAt at={row.original.createdAt} />,
    meta: { label: "Created", sort: "createdAt", firstDirection: "desc", skeleton: "w-20" },
  }),
  column.display({
    id: "actions",
    cell: ({ row }) => <TenantRowActions tenant={row.original} />,
    meta: { label: "Actions", skeleton: "w-20", className: `${CARD_CELL_WIDE} w-32 md:text-right` },
  }),
]);
