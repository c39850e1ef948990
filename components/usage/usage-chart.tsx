import { formatDate, formatDateTime } from "@/components/time/format";
import type { Outcome } from "@/lib/domain/decision";
import {
  deniedOf,
  type OutcomeCounts,
  outcomeLabel,
  totalsOf,
  USAGE_RANGE_LABELS,
  type UsageBucket,
  type UsageRange,
} from "@/lib/domain/usage";
import { Bars } from "./bars";
import { formatCount, formatShare, reasonsIn, seriesOf } from "./series";
import { TimeAxis } from "./time-axis";
import { UsageTable } from "./usage-table";

interface UsageChartProps {
  buckets: readonly UsageBucket[];
  range: UsageRange;
  timeZone: string;
}

/** What was allowed, and below it on a scale of its own what was denied: a few denials show beside a million requests. */
export function UsageChart({ buckets, range, timeZone }: UsageChartProps) {
  const { allowed, denied, counts } = totalsOf(buckets);
  const reasons = reasonsIn(counts);
  const labelOf = ({ start }: UsageBucket) =>
    range === "month" ? formatDate(start, timeZone) : formatDateTime(start, timeZone);
  const period = USAGE_RANGE_LABELS[range].toLowerCase();
  return (
    <div className="grid grid-cols-1 gap-3">
      <Total label="Allowed" count={allowed} />
      {allowed > 0 && (
        <Bars
          description={`Bars: requests allowed in the ${period}`}
          buckets={buckets}
          outcomes={["allowed"]}
          tooltipOf={(bucket) => `${labelOf(bucket)}: ${formatCount(bucket.counts.allowed ?? 0)} allowed`}
          className="h-32"
        />
      )}
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Total label="Denied" count={denied} share={formatShare(denied, allowed + denied)} />
        {denied > 0 && <Legend reasons={reasons} counts={counts} />}
      </div>
      {denied > 0 && (
        <Bars
          description={`Bars: requests denied in the ${period}, by reason`}
          buckets={buckets}
          outcomes={reasons}
          tooltipOf={(bucket) => `${labelOf(bucket)}: ${deniedText(bucket)}`}
          className="h-20"
        />
      )}
      <TimeAxis buckets={buckets} range={range} timeZone={timeZone} />
      <UsageTable buckets={buckets} reasons={reasons} labelOf={labelOf} timeZone={timeZone} />
    </div>
  );
}

function Legend({ reasons, counts }: { reasons: readonly Outcome[]; counts: OutcomeCounts }) {
  return (
    <ul aria-label="Denied by reason" className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {reasons.map((reason) => (
        <li key={reason} className="flex items-center gap-1.5">
          <span aria-hidden className={`size-2.5 rounded-[2px] ${seriesOf(reason).swatch}`} />
          {outcomeLabel(reason)}
          <span className="text-muted tabular-nums">{formatCount(counts[reason] ?? 0)}</span>
        </li>
      ))}
    </ul>
  );
}

function Total({ label, count, share }: { label: string; count: number; share?: string }) {
  return (
    <p className="flex items-baseline gap-2">
      <span className="text-muted text-sm">{label}</span>
      <span className="font-semibold text-lg tabular-nums">{formatCount(count)}</span>
      {share && <span className="text-muted text-xs tabular-nums">{share}</span>}
    </p>
  );
}

/** `3 denied (Key expired 2, Address not allowed 1)` */
function deniedText({ counts }: UsageBucket): string {
  const reasons = reasonsIn(counts).map((reason) => `${outcomeLabel(reason)} ${formatCount(counts[reason] ?? 0)}`);
  return `${formatCount(deniedOf(counts))} denied${reasons.length > 0 ? ` (${reasons.join(", ")})` : ""}`;
}
