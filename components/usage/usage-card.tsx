import { Download } from "lucide-react";
import { buttonVariants } from "@/components/ui/button";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { USAGE_RANGE_LABELS, type UsageBucket, type UsageRange } from "@/lib/domain/usage";
import { RangeLinks } from "./range-links";
import { UsageChart } from "./usage-chart";

interface UsageCardProps {
  buckets: readonly UsageBucket[];
  range: UsageRange;
  timeZone: string;
  hrefOf: (range: UsageRange) => string;
  exportHref: string;
}

export function UsageCard({ buckets, range, timeZone, hrefOf, exportHref }: UsageCardProps) {
  const used = buckets.some(({ counts }) => Object.keys(counts).length > 0);
  return (
    <Card>
      <CardHeader>
        <CardTitle>Requests</CardTitle>
        <div className="flex items-center gap-2">
          <RangeLinks range={range} hrefOf={hrefOf} />
          <a
            href={exportHref}
            download
            aria-label="Export requests as CSV"
            data-tooltip="Export CSV"
            className={buttonVariants({ variant: "secondary", size: "icon" })}
          >
            <Download aria-hidden />
          </a>
        </div>
      </CardHeader>
      <CardContent>
        {used ? (
          <UsageChart buckets={buckets} range={range} timeZone={timeZone} />
        ) : (
          <p className="py-10 text-center text-muted text-sm">
            No requests in the {USAGE_RANGE_LABELS[range].toLowerCase()}.
          </p>
        )}
      </CardContent>
    </Card>
  );
}
