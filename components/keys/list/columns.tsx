import { createColumnHelper } from "@tanstack/react-table";
import Link from "next/link";
import type { Columns } from "@/components/data-table/data-table";
import type { TableFeatures } from "@/components/data-table/features";
import type { KeyRow } from "@/lib/domain/key";
import { maskSecret } from "@/lib/domain/secret-mask";
import { KeyVerbs } from "../dialogs/key-verbs";
import { Expiration } from "../expiration";
import { StatusBadge } from "../status-badge";
import { COLUMN_META } from "./column-meta";
import { CreatedAt, LastUsed } from "./moments";

const column = createColumnHelper<TableFeatures, KeyRow<"tenant">>();

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
    meta: COLUMN_META.name,
  }),
  column.display({
    id: "key",
    cell: ({ row: { original: key } }) => (
      <code className="whitespace-nowrap font-mono text-muted text-xs">{maskSecret(key.prefix, key.hint)}</code>
    ),
    meta: COLUMN_META.key,
  }),
  column.accessor("status", {
    cell: ({ row }) => <StatusBadge status={row.original.status} />,
    meta: COLUMN_META.status,
  }),
  column.accessor("grant", {
    cell: ({ row }) => row.original.grant.name,
    meta: COLUMN_META.group,
  }),
  column.accessor("expiresAt", {
    cell: ({ row }) => <Expiration expiresAt={row.original.expiresAt} revoked={row.original.status === "revoked"} />,
    meta: COLUMN_META.expiresAt,
  }),
  column.accessor("lastUsedAt", {
    cell: ({ row }) => <LastUsed at={row.original.lastUsedAt} />,
    meta: COLUMN_META.lastUsedAt,
  }),
  column.accessor("createdAt", {
    cell: ({ row }) => <CreatedAt at={row.original.createdAt} />,
    meta: COLUMN_META.createdAt,
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
    meta: COLUMN_META.actions,
  }),
]);

/** @param change whether the reader may change anything */
export const keyColumns = (change: boolean): Columns<KeyRow<"tenant">> => (change ? CHANGE_COLUMNS : READ_COLUMNS);
