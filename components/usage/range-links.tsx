import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { USAGE_RANGE_LABELS, type UsageRange } from "@/lib/domain/usage";

const SHORT: Record<UsageRange, string> = { hour: "1 h", day: "24 h", week: "7 d", month: "30 d" };

export interface RangeLinksProps<Range extends UsageRange> {
  /** To choose from. */
  ranges: readonly Range[];
  range: Range;
  hrefOf: (range: Range) => string;
}

export function RangeLinks<Range extends UsageRange>({ ranges, range, hrefOf }: RangeLinksProps<Range>) {
  return (
    <nav aria-label="Time range" className="flex rounded-md border border-border bg-surface p-0.5">
      {ranges.map((choice) => (
        <Link
          key={choice}
          href={hrefOf(choice)}
          prefetch={false}
          replace
          scroll={false}
          aria-label={USAGE_RANGE_LABELS[choice]}
          aria-current={choice === range || undefined}
          className={cn(
            "grid h-7 min-w-11 place-items-center rounded-sm px-2 font-medium text-muted text-xs transition-colors hover:text-foreground",
            choice === range && "bg-accent-surface text-accent hover:text-accent",
          )}
        >
          {SHORT[choice]}
        </Link>
      ))}
    </nav>
  );
}
