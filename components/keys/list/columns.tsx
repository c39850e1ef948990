import { createColumnHelper } from "@tanstack/react-table";
import Link from "next/link";
import type { Columns } from "@/components/data-table/data-table";
import type { TableFeatures } from "@/components/data-table/features";
import { CARD_CELL_WIDE } from "@/components/data-table/styles";
import type { KeyRow } from "@/lib/domain/key";
import { maskSecret } from "@/lib/domain/secret-mask";
import { KeyVerbs } from "../dialogs/key-verbs";
import { Expiration } from "../expiration";
import { StatusBadge } from "../status-badge";
import { CreatedAt, LastUsed } from "./moments";

const column = createColumnHelper<TableFeatures, KeyRow>();

const READ_COLUMNS = column.columns([
  column.accessor("name", {
    cell: ({ row: { original: key } }) => (
      <>
        <Link
          href={`/tenant-api-keys/${key.id}`}
          prefetch={false}
          className="break-words font-medium text-foreground hover:underline hover:underline-offset-4"
        >
          {key.name}
        </Link>
        {key.description && <p className="line-clamp-2 break-words text-muted text-xs">{key.description}</p>}
      </>
    ),
    meta: {
      label: "Key Name",
      sort: "name",
      skeleton: "w-32",
      className: `${CARD_CELL_WIDE} min-w-36 max-w-72 max-md:max-w-none max-md:pr-9`,
    },
  }),
  column.display({
    id: "key",
    cell: ({ row: { original: key } }) => (
      <code className="whitespace-nowrap font-mono text-muted text-xs">{maskSecret(key.prefix, key.hint)}</code>
    ),
    meta: { label: "Key", skeleton: "w-36" },
  }),
  column.accessor("status", {
    cell: ({ row }) => <StatusBadge status={row.original.status} />,
    meta: { label: "Status", skeleton: "w-16" },
  }),
  column.accessor("groupName", {
    cell: ({ row }) => row.original.groupName,
    meta: { label: "Authorization Group", skeleton: "w-20", className: "whitespace-nowrap" },
  }),
  column.accessor("expiresAt", {
    cell: ({ row }) => <Expiration expiresAt={row.original.expiresAt} />,
    meta: { label: "Expiration Date", sort: "expiresAt", skeleton: "w-24" },
  }),
  column.accessor("lastUsedAt", {
    cell: ({ row }) => <LastUsed at={row.original.lastUsedAt} />,
    meta: { label: "Last Used", sort: "lastUsedAt", firstDirection: "desc", skeleton: "w-20" },
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
    cell: ({ row: { original: key } }) => (
      <div className="inline-flex max-md:-ml-2 max-md:gap-1 max-md:pt-1">
        <KeyVerbs named={key} status={key.status} compact />
      </div>
    ),
    meta: { label: "Actions", skeleton: "w-20", className: `${CARD_CELL_WIDE} md:w-24 md:pr-3 md:pl-0 md:text-right` },
  }),
]);

/** @param change whether the reader may change anything */
export const keyColumns = (change: boolean): Columns<KeyRow> => (change ? CHANGE_COLUMNS : READ_COLUMNS);
