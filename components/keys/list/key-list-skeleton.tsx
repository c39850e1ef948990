import { TableSkeleton } from "@/components/data-table/table-skeleton";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import type { KeyKind } from "@/lib/domain/grant";
import { KINDS } from "@/lib/domain/kind";
import { SKELETONS } from "./column-meta";

export function KeyListSkeleton({ kind }: { kind: KeyKind }) {
  const { title, path } = KINDS[kind];
  return (
    <div role="status">
      <span className="sr-only">Loading…</span>
      <PageHeader title={title} section={path} badge={<Skeleton className="h-5 w-20 rounded-full!" />} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <Skeleton className="h-8 w-full max-w-xl" />
        <Card>
          <TableSkeleton columns={SKELETONS[kind].map((meta) => ({ meta }))} />
        </Card>
      </div>
    </div>
  );
}
