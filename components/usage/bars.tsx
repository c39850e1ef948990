import { cn } from "@/components/ui/cn";
import type { Outcome } from "@/lib/domain/decision";
import type { UsageBucket } from "@/lib/domain/usage";
import { seriesOf } from "./series";

interface BarsProps {
  /** What is shown, in words. */
  description: string;
  buckets: readonly UsageBucket[];
  /** Stacked in this order, from the bottom. There is at least one request of them. */
  outcomes: readonly Outcome[];
  /** A sentence about a bar, for whoever points at it. */
  tooltipOf: (bucket: UsageBucket) => string;
  /** Sets the height. */
  className: string;
}

/** Part of a bar's width that is left free between it and the next. */
const GAP = 0.2;

const percent = (part: number) => `${(100 * part).toFixed(3)}%`;

/** Bars that fill the width they are given. Their numbers are in the table below the chart. */
export function Bars({ description, buckets, outcomes, tooltipOf, className }: BarsProps) {
  const heights = buckets.map(({ counts }) => outcomes.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0));
  const top = roundUp(Math.max(...heights));
  const width = 1 / buckets.length;
  return (
    <div className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-2">
      <div aria-hidden className="-my-2 flex flex-col justify-between text-right text-muted text-xs tabular-nums">
        <span>{compact.format(top)}</span>
        <span>0</span>
      </div>
      <svg role="img" aria-label={description} className={cn("w-full overflow-visible", className)}>
        {["0%", "50%", "100%"].map((y) => (
          <line key={y} x1="0" x2="100%" y1={y} y2={y} className="stroke-border" />
        ))}
        {buckets.map((bucket, index) => (
          <g key={bucket.start.getTime()} data-tooltip={tooltipOf(bucket)} className="group">
            <rect
              x={percent(index * width)}
              width={percent(width)}
              height="100%"
              className="fill-transparent group-hover:fill-hover"
            />
            {stack(bucket, outcomes).map(({ outcome, from, to }) => (
              <rect
                key={outcome}
                x={percent((index + GAP / 2) * width)}
                width={percent((1 - GAP) * width)}
                y={percent(1 - to / top)}
                height={percent((to - from) / top)}
                className={cn("stroke-1 stroke-surface", seriesOf(outcome).fill)}
              />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

function stack({ counts }: UsageBucket, outcomes: readonly Outcome[]) {
  let to = 0;
  return outcomes.flatMap((outcome) => {
    const from = to;
    to += counts[outcome] ?? 0;
    return to > from ? [{ outcome, from, to }] : [];
  });
}

/** So that the scale ends with a round number, and its tallest bar not far below. */
function roundUp(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const tops = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((factor) => factor * power);
  return tops.find((top) => top >= most && Number.isInteger(top)) ?? most;
}

/** `950`, `2.5K`, `5M` */
const compact = new Intl.NumberFormat("en-US", { notation: "compact" });
