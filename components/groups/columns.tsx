import { createColumnHelper } from "@tanstack/react-table";
import { CreatedAt } from "@/components/admin/created-at";
import type { Columns } from "@/components/data-table/data-table";
import type { TableFeatures } from "@/components/data-table/features";
import { CARD_CELL_WIDE } from "@/components/data-table/styles";
import { CopyText } from "@/components/ui/copy-text";
import { GROUP_TYPE_LABELS, type GroupRow } from "@/lib/domain/group-list";
import { ActiveKeys } from "./active-keys";
import { GroupRowActions } from "./group-row-actions";
import { PermissionList } from "./permission-list";
import { VisibleTo } from "./visible-to";

const column = createColumnHelper<TableFeatures, GroupRow>();

const READ_COLUMNS = column.columns([
  column.accessor("name", {
    cell: ({ row }) => (
      <div className="grid justify-items-start gap-0.5">
        <span className="break-words font-medium">{row.original.name}</span>
        <CopyText text={row.original.id} what={`identifier of ${row.original.name}`} />
      </div>
    ),
    meta: { label: "Name", sort: "name", skeleton: "w-28", className: `${CARD_CELL_WIDE} min-w-36` },
  }),
  column.accessor("type", {
    cell: ({ row }) => GROUP_TYPE_LABELS[row.original.type],
    meta: { label: "Type", skeleton: "w-24", className: "md:whitespace-nowrap" },
  }),
  column.accessor("permissions", {
    cell: ({ row }) => <PermissionList permissions={row.original.permissions} />,
    meta: { label: "Permissions", skeleton: "w-48", className: "md:min-w-64" },
  }),
  column.accessor("activeKeys", {
    cell: ({ row }) => <ActiveKeys group={row.original} />,
    meta: { label: "Active Keys", skeleton: "w-8", className: "tabular-nums md:whitespace-nowrap" },
  }),
  column.accessor("global", {
    cell: ({ row }) => <VisibleTo global={row.original.global} />,
    meta: { label: "Visible to", skeleton: "w-20" },
  }),
  column.accessor("createdAt", {
    cell: ({ row }) => <CreatedAt at={row.original.createdAt} />,
    meta: { label: "Created", sort: "createdAt", firstDirection: "desc", skeleton: "w-20" },
  }),
]);

const CHANGE_COLUMNS = column.columns([
  ...READ_COLUMNS,
  column.display({
    id: "actions",
    cell: ({ row }) => <GroupRowActions group={row.original} />,
    meta: { label: "Actions", skeleton: "w-14", className: `${CARD_CELL_WIDE} w-24 md:text-right` },
  }),
]);

/** @param change whether the reader may change anything */
export const groupColumns = (change: boolean): Columns<GroupRow> => (change ? CHANGE_COLUMNS : READ_COLUMNS);
