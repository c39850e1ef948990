import { type ModelUseBucket, type ModelUseRange, sumOf } from "@/lib/domain/ai/model-use";
import { formatCost } from "@/lib/domain/ai/money";
import { USAGE_RANGE_LABELS } from "@/lib/domain/usage";
import { Bars, type Series } from "../bars";
import { Legend } from "../legend";
import { Numbers } from "../numbers";
import { formatCount } from "../series";
import { beginningOf, TimeAxis } from "../time-axis";
import { Total } from "../total";

interface ModelUseChartProps {
  /** There was a request in some of them. */
  buckets: readonly ModelUseBucket[];
  range: ModelUseRange;
  timeZone: string;
}

const COST: Series<ModelUseBucket> = { id: "cost", fill: "fill-accent", amountIn: ({ cost }) => cost };
const REQUESTS: Series<ModelUseBucket> = { id: "requests", fill: "fill-accent", amountIn: ({ requests }) => requests };
const INPUT = { id: "input", fill: "fill-series-1", swatch: "bg-series-1", label: "Input" } as const;
const OUTPUT = { id: "output", fill: "fill-series-6", swatch: "bg-series-6", label: "Output" } as const;
const TOKENS: Series<ModelUseBucket>[] = [
  { ...INPUT, amountIn: ({ inputTokens }) => inputTokens },
  { ...OUTPUT, amountIn: ({ outputTokens }) => outputTokens },
];

const COLUMNS = [
  { label: "Cost", textOf: ({ cost }: ModelUseBucket) => formatCost(cost) },
  { label: "Input tokens", textOf: ({ inputTokens }: ModelUseBucket) => formatCount(inputTokens) },
  { label: "Output tokens", textOf: ({ outputTokens }: ModelUseBucket) => formatCount(outputTokens) },
  { label: "Requests", textOf: ({ requests }: ModelUseBucket) => formatCount(requests) },
];

/** What it cost, the tokens that went in and came out, and the requests, each on a scale of its own. */
export function ModelUseChart({ buckets, range, timeZone }: ModelUseChartProps) {
  const { requests, inputTokens, outputTokens, cost } = sumOf(buckets);
  const labelOf = (bucket: ModelUseBucket) => beginningOf(bucket, range, timeZone);
  const period = USAGE_RANGE_LABELS[range].toLowerCase();
  return (
    <div className="grid grid-cols-1 gap-3">
      <Total label="Cost" value={formatCost(cost)} />
      {cost > 0 && (
        <Bars
          description={`Bars: cost in the ${period}`}
          buckets={buckets}
          series={[COST]}
          format={formatCost}
          tooltipOf={(bucket) => `${labelOf(bucket)}: ${formatCost(bucket.cost)}`}
          className="h-32"
        />
      )}
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Total label="Tokens" value={formatCount(inputTokens + outputTokens)} />
        <Legend
          label="Tokens by direction"
          entries={[
            { ...INPUT, value: formatCount(inputTokens) },
            { ...OUTPUT, value: formatCount(outputTokens) },
          ]}
        />
      </div>
      {inputTokens + outputTokens > 0 && (
        <Bars
          description={`Bars: tokens in the ${period}, input and output`}
          buckets={buckets}
          series={TOKENS}
          tooltipOf={(bucket) =>
            `${labelOf(bucket)}: ${formatCount(bucket.inputTokens)} tokens in, ${formatCount(bucket.outputTokens)} out`
          }
          className="h-20"
        />
      )}
      <div className="mt-2">
        <Total label="Requests" value={formatCount(requests)} />
      </div>
      <Bars
        description={`Bars: requests in the ${period}`}
        buckets={buckets}
        series={[REQUESTS]}
        tooltipOf={(bucket) => `${labelOf(bucket)}: ${formatCount(bucket.requests)} requests`}
        className="h-20"
      />
      <TimeAxis buckets={buckets} range={range} timeZone={timeZone} />
      <Numbers buckets={buckets} columns={COLUMNS} labelOf={labelOf} timeZone={timeZone} />
    </div>
  );
}
