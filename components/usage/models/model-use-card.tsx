import { MODEL_USE_RANGES, type ModelUseBucket, type ModelUseRange } from "@/lib/domain/ai/model-use";
import { ChartCard } from "../chart-card";
import { ModelUseChart } from "./model-use-chart";

interface ModelUseCardProps {
  buckets: readonly ModelUseBucket[];
  range: ModelUseRange;
  timeZone: string;
  hrefOf: (range: ModelUseRange) => string;
  exportHref: string;
}

export function ModelUseCard({ buckets, range, timeZone, hrefOf, exportHref }: ModelUseCardProps) {
  return (
    <ChartCard
      title="Cost and tokens"
      ranges={MODEL_USE_RANGES}
      range={range}
      hrefOf={hrefOf}
      exportHref={exportHref}
      exportLabel="Export cost and tokens as CSV"
      used={buckets.some(({ requests }) => requests > 0)}
    >
      <ModelUseChart buckets={buckets} range={range} timeZone={timeZone} />
    </ChartCard>
  );
}
