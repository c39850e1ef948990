import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const WIDTHS = ["w-64", "w-52", "w-72", "w-56", "w-60", "w-48"];

export function AuditLogSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Loading…</span>
      <PageHeader title="Audit Log" section="/audit-log" />
      <div className="grid gap-3">
        <Skeleton className="h-8 w-full max-w-md rounded-md" />
        <Card className="grid divide-y divide-border">
          {WIDTHS.map((width) => (
            <div key={width} className="px-4 py-4">
              <Skeleton className={`h-3.5 max-w-full ${width}`} />
            </div>
          ))}
        </Card>
      </div>
    </div>
  );
}
