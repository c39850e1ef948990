import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { buttonVariants } from "@/components/ui/button";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { USAGE_RANGE_LABELS, type UsageRange } from "@/lib/domain/usage";
import { RangeLinks, type RangeLinksProps } from "./range-links";

interface ChartCardProps<Range extends UsageRange> extends RangeLinksProps<Range> {
  title: string;
  exportHref: string;
  exportLabel: string;
  /** Whether there is anything to show. */
  used: boolean;
  /** The chart. */
  children: ReactNode;
}

/** A chart of requests with its ranges and its export. */
export function ChartCard<Range extends UsageRange>(props: ChartCardProps<Range>) {
  const { title, exportHref, exportLabel, used, children, ...links } = props;
  return (
    <Card>
      <CardHeader>
        <CardTitle>{title}</CardTitle>
        <div className="flex items-center gap-2">
          <RangeLinks {...links} />
          <a
            href={exportHref}
            download
            aria-label={exportLabel}
            data-tooltip="Export CSV"
            className={buttonVariants({ variant: "secondary", size: "icon" })}
          >
            <Download aria-hidden />
          </a>
        </div>
      </CardHeader>
      <CardContent>
        {used ? (
          children
        ) : (
          <p className="py-10 text-center text-muted text-sm">
            No requests in the {USAGE_RANGE_LABELS[links.range].toLowerCase()}.
          </p>
        )}
      </CardContent>
    </Card>
  );
}
