import { formatDate, formatDateTime, formatDayAndMonth, formatTime } from "@/components/time/format";
import type { UsageRange } from "@/lib/domain/usage";
import type { Bucket } from "./bars";

/** Bars from one label to the next: few enough for a phone. */
const STEP: Record<UsageRange, number> = { hour: 15, day: 6, week: 8, month: 7 };

/** When a bar begins, in words. */
export const beginningOf = ({ start }: Bucket, range: UsageRange, timeZone: string): string =>
  range === "month" ? formatDate(start, timeZone) : formatDateTime(start, timeZone);

interface TimeAxisProps {
  buckets: readonly Bucket[];
  range: UsageRange;
  timeZone: string;
}

export function TimeAxis({ buckets, range, timeZone }: TimeAxisProps) {
  const format = range === "hour" || range === "day" ? formatTime : formatDayAndMonth;
  return (
    <svg aria-hidden className="-mt-1 ml-14 h-4 w-[calc(100%-3.5rem)] overflow-visible">
      {buckets.map(({ start }, index) => {
        if (index % STEP[range] !== 0) return null;
        return (
          <text
            key={start.getTime()}
            x={`${(100 * (index + 0.5)) / buckets.length}%`}
            y="75%"
            textAnchor="middle"
            className="fill-muted text-xs tabular-nums"
          >
            {format(start, timeZone)}
          </text>
        );
      })}
    </svg>
  );
}
