import Link from "next/link";
import { formatKeyCount, type GroupRow } from "@/lib/domain/group-list";
import { DEFAULT_KEY_LIST_QUERY, keyListSearch } from "@/lib/domain/key-list";

/** How many there are, and the way to them. */
export function ActiveKeys({ group: { id, activeKeys } }: { group: GroupRow }) {
  if (activeKeys === 0) return <span className="text-muted">0</span>;
  return (
    <Link
      href={`/tenant-api-keys${keyListSearch({ ...DEFAULT_KEY_LIST_QUERY, group: id, status: "active" })}`}
      prefetch={false}
      className="underline decoration-border underline-offset-4 hover:decoration-current"
    >
      {formatKeyCount(activeKeys)}
    </Link>
  );
}
