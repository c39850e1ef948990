import { createColumnHelper } from "@tanstack/react-table";
import type { Columns } from "@/components/data-table/data-table";
import type { TableFeatures } from "@/components/data-table/features";
import { CARD_CELL_WIDE } from "@/components/data-table/styles";
import { Badge } from "@/components/ui/badge";
import { ROLE_LABELS } from "@/lib/domain/permission";
import { tenantLabel } from "@/lib/domain/tenant";
import { USER_STATUS_LABELS, type UserRow, userStatus } from "@/lib/domain/user";
import { CreatedAt } from "../created-at";
import { UserRowActions } from "./user-row-actions";

const column = createColumnHelper<TableFeatures, UserRow>();

export const USER_COLUMNS: Columns<UserRow> = column.columns([
  column.accessor("name", {
    cell: ({ row }) => <span className="break-words font-medium">{row.original.name}</span>,
    meta: { label: "Name", sort: "name", skeleton: "w-28", className: `${CARD_CELL_WIDE} min-w-36` },
  }),
  column.accessor("email", {
    cell: ({ row }) => <span className="break-all">{row.original.email}</span>,
    meta: { label: "Email", sort: "email", skeleton: "w-36" },
  }),
  column.accessor("role", {
    cell: ({ row }) => ROLE_LABELS[row.original.role],
    meta: { label: "Role", skeleton: "w-28" },
  }),
  column.display({
    id: "tenant",
    cell: ({ row }) =>
      row.original.tenant ? tenantLabel(row.original.tenant) : <span className="text-muted">All tenants</span>,
    meta: { label: "Tenant", skeleton: "w-20" },
  }),
  column.display({
    id: "status",
    cell: ({ row }) => {
      const status = userStatus(row.original);
      return <Badge tone={status === "active" ? "success" : "neutral"}>{USER_STATUS_LABELS[status]}</Badge>;
    },
    meta: { label: "Status", skeleton: "w-14" },
  }),
  column.accessor("createdAt", {
    cell: ({ row }) => <CreatedAt at={row.original.createdAt} />,
    meta: { label: "Created", sort: "createdAt", firstDirection: "desc", skeleton: "w-20" },
  }),
  column.display({
    id: "actions",
    cell: ({ row }) => <UserRowActions user={row.original} />,
    meta: { label: "Actions", skeleton: "w-14", className: `${CARD_CELL_WIDE} w-24 md:text-right` },
  }),
]);
