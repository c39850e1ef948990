import type { RowData } from "@tanstack/react-table";
import type { Columns } from "@/components/data-table/data-table";
import { TableSkeleton } from "@/components/data-table/table-skeleton";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

interface AdminListSkeletonProps<Row extends RowData> {
  title: string;
  section: string;
  columns: Columns<Row>;
}

export function AdminListSkeleton<Row extends RowData>({ title, section, columns }: AdminListSkeletonProps<Row>) {
  return (
    <div role="status">
      <span className="sr-only">Loading…</span>
      <PageHeader title={title} section={section} />
      <div className="grid gap-3">
        <Skeleton className="h-8 w-full max-w-xs rounded-md" />
        <Card>
          <TableSkeleton columns={columns} />
        </Card>
      </div>
    </div>
  );
}
