import { USAGE_RANGES, type UsageBucket, type UsageRange } from "@/lib/domain/usage";
import { ChartCard } from "./chart-card";
import { UsageChart } from "./usage-chart";

interface UsageCardProps {
  buckets: readonly UsageBucket[];
  range: UsageRange;
  timeZone: string;
  hrefOf: (range: UsageRange) => string;
  exportHref: string;
}

export function UsageCard({ buckets, range, timeZone, hrefOf, exportHref }: UsageCardProps) {
  return (
    <ChartCard
      title="Requests"
      ranges={USAGE_RANGES}
      range={range}
      hrefOf={hrefOf}
      exportHref={exportHref}
      exportLabel="Export requests as CSV"
      used={buckets.some(({ counts }) => Object.keys(counts).length > 0)}
    >
      <UsageChart buckets={buckets} range={range} timeZone={timeZone} />
    </ChartCard>
  );
}
