import { cn } from "@/components/ui/cn";
import { compact } from "./series";

/** One bar of a chart: from `start` to the start of the next one, or until now. */
export interface Bucket {
  start: Date;
}

/** What parts of one colour stand for. */
export interface Series<B extends Bucket> {
  id: string;
  fill: string;
  amountIn: (bucket: B) => number;
}

interface BarsProps<B extends Bucket> {
  /** What is shown, in words. */
  description: string;
  buckets: readonly B[];
  /** Stacked in this order, from the bottom. Not everything is zero. */
  series: readonly Series<B>[];
  /** The end of the scale. */
  format?: (value: number) => string;
  /** A sentence about a bar, for whoever points at it. */
  tooltipOf: (bucket: B) => string;
  /** Sets the height. */
  className: string;
}

/** Part of a bar's width that is left free between it and the next. */
const GAP = 0.2;

const percent = (part: number) => `${(100 * part).toFixed(3)}%`;

/** Bars that fill the width they are given. Their numbers are in the table below the chart. */
export function Bars<B extends Bucket>(props: BarsProps<B>) {
  const { description, buckets, series, format = compact.format, tooltipOf, className } = props;
  const heights = buckets.map((bucket) => series.reduce((sum, { amountIn }) => sum + amountIn(bucket), 0));
  const top = roundUp(Math.max(...heights));
  const width = 1 / buckets.length;
  return (
    <div className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-2">
      <div aria-hidden className="-my-2 flex flex-col justify-between text-right text-muted text-xs tabular-nums">
        <span>{format(top)}</span>
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
            {stack(bucket, series).map(({ id, fill, from, to }) => (
              <rect
                key={id}
                x={percent((index + GAP / 2) * width)}
                width={percent((1 - GAP) * width)}
                y={percent(1 - to / top)}
                height={percent((to - from) / top)}
                className={cn("stroke-1 stroke-surface", fill)}
              />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

function stack<B extends Bucket>(bucket: B, series: readonly Series<B>[]) {
  let to = 0;
  return series.flatMap(({ id, fill, amountIn }) => {
    const from = to;
    to += amountIn(bucket);
    return to > from ? [{ id, fill, from, to }] : [];
  });
}

/** So that the scale ends with a round number, and its tallest bar not far below. */
function roundUp(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const tops = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((factor) => factor * power);
  return tops.find((top) => top >= most && Number.isInteger(top)) ?? most;
}
