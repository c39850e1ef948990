import type { Outcome } from "@/lib/domain/decision";
import {
  deniedOf,
  outcomeLabel,
  totalsOf,
  USAGE_RANGE_LABELS,
  type UsageBucket,
  type UsageRange,
} from "@/lib/domain/usage";
import { Bars } from "./bars";
import { Legend } from "./legend";
import { Numbers } from "./numbers";
import { formatCount, formatShare, reasonsIn, seriesOf } from "./series";
import { beginningOf, TimeAxis } from "./time-axis";
import { Total } from "./total";

interface UsageChartProps {
  buckets: readonly UsageBucket[];
  range: UsageRange;
  timeZone: string;
}

/** What was allowed, and below it on a scale of its own what was denied: a few denials show beside a million requests. */
export function UsageChart({ buckets, range, timeZone }: UsageChartProps) {
  const { allowed, denied, counts } = totalsOf(buckets);
  const reasons = reasonsIn(counts);
  const labelOf = (bucket: UsageBucket) => beginningOf(bucket, range, timeZone);
  const period = USAGE_RANGE_LABELS[range].toLowerCase();
  return (
    <div className="grid grid-cols-1 gap-3">
      <Total label="Allowed" value={formatCount(allowed)} />
      {allowed > 0 && (
        <Bars
          description={`Bars: requests allowed in the ${period}`}
          buckets={buckets}
          series={[outcomeSeries("allowed")]}
          tooltipOf={(bucket) => `${labelOf(bucket)}: ${formatCount(bucket.counts.allowed ?? 0)} allowed`}
          className="h-32"
        />
      )}
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Total label="Denied" value={formatCount(denied)} share={formatShare(denied, allowed + denied)} />
        {denied > 0 && (
          <Legend
            label="Denied by reason"
            entries={reasons.map((reason) => ({
              id: reason,
              swatch: seriesOf(reason).swatch,
              label: outcomeLabel(reason),
              value: formatCount(counts[reason] ?? 0),
            }))}
          />
        )}
      </div>
      {denied > 0 && (
        <Bars
          description={`Bars: requests denied in the ${period}, by reason`}
          buckets={buckets}
          series={reasons.map(outcomeSeries)}
          tooltipOf={(bucket) => `${labelOf(bucket)}: ${deniedText(bucket)}`}
          className="h-20"
        />
      )}
      <TimeAxis buckets={buckets} range={range} timeZone={timeZone} />
      <Numbers
        buckets={buckets}
        columns={["allowed" as const, ...reasons].map((outcome) => ({
          label: outcomeLabel(outcome),
          textOf: ({ counts }: UsageBucket) => formatCount(counts[outcome] ?? 0),
        }))}
        labelOf={labelOf}
        timeZone={timeZone}
      />
    </div>
  );
}

const outcomeSeries = (outcome: Outcome) => ({
  id: outcome,
  fill: seriesOf(outcome).fill,
  amountIn: ({ counts }: UsageBucket) => counts[outcome] ?? 0,
});

/** `3 denied (Key expired 2, Address not allowed 1)` */
function deniedText({ counts }: UsageBucket): string {
  const reasons = reasonsIn(counts).map((reason) => `${outcomeLabel(reason)} ${formatCount(counts[reason] ?? 0)}`);
  return `${formatCount(deniedOf(counts))} denied${reasons.length > 0 ? ` (${reasons.join(", ")})` : ""}`;
}
