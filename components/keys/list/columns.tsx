import { type ColumnHelper, createColumnHelper } from "@tanstack/react-table";
import Link from "next/link";
import type { TableFeatures } from "@/components/data-table/features";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyRow } from "@/lib/domain/key";
import { keyPath } from "@/lib/domain/kind";
import { maskSecret } from "@/lib/domain/secret-mask";
import { Expiration } from "../expiration";
import { StatusBadge } from "../status-badge";
import { COLUMN_META } from "./column-meta";
import { CreatedAt, LastUsed } from "./moments";

export const keyColumnHelper = <K extends KeyKind>(): ColumnHelper<TableFeatures, KeyRow<K>> =>
  createColumnHelper<TableFeatures, KeyRow<K>>();

/** The columns of every kind: a list puts those of its grant between them. */
export function keyColumns<K extends KeyKind>() {
  const column = keyColumnHelper<K>();
  return {
    name: column.display({
      id: "name",
      cell: ({ row: { original: key } }) => (
        <>
          <Link
            href={keyPath(key)}
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
    key: column.display({
      id: "key",
      cell: ({ row: { original: key } }) => (
        <code className="whitespace-nowrap font-mono text-muted text-xs">{maskSecret(key.prefix, key.hint)}</code>
      ),
      meta: COLUMN_META.key,
    }),
    status: column.display({
      id: "status",
      cell: ({ row }) => <StatusBadge status={row.original.status} />,
      meta: COLUMN_META.status,
    }),
    expiresAt: column.display({
      id: "expiresAt",
      cell: ({ row }) => <Expiration expiresAt={row.original.expiresAt} revoked={row.original.status === "revoked"} />,
      meta: COLUMN_META.expiresAt,
    }),
    lastUsedAt: column.display({
      id: "lastUsedAt",
      cell: ({ row }) => <LastUsed at={row.original.lastUsedAt} />,
      meta: COLUMN_META.lastUsedAt,
    }),
    createdAt: column.display({
      id: "createdAt",
      cell: ({ row }) => <CreatedAt at={row.original.createdAt} />,
      meta: COLUMN_META.createdAt,
    }),
  };
}
