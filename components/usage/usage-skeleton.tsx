import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

interface UsageSkeletonProps {
  title: string;
  /** The page of the sidebar. */
  section: string;
}

export function UsageSkeleton({ title, section }: UsageSkeletonProps) {
  return (
    <div role="status">
      <span className="sr-only">Loading…</span>
      <PageHeader title={title} section={section} />
      <div className="grid gap-4">
        <Card className="grid gap-5 p-4">
          <Skeleton className="h-5 w-24" />
          <Skeleton className="h-32 w-full" />
          <Skeleton className="h-20 w-full" />
        </Card>
        <div className="grid gap-4 xl:grid-cols-2">
          <Card className="p-4">
            <Skeleton className="h-40 w-full" />
          </Card>
          <Card className="p-4">
            <Skeleton className="h-40 w-full" />
          </Card>
        </div>
      </div>
    </div>
  );
}
