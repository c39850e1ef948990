import { TableSkeleton } from "@/components/data-table/table-skeleton";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { COLUMN_META } from "./column-meta";

const COLUMNS = Object.values(COLUMN_META).map((meta) => ({ meta }));

export function KeyListSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Loading…</span>
      <PageHeader title="API Keys" section="/tenant-api-keys" badge={<Skeleton className="h-5 w-20 rounded-full!" />} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <Skeleton className="h-8 w-full max-w-xl" />
        <Card>
          <TableSkeleton columns={COLUMNS} />
        </Card>
      </div>
    </div>
  );
}
