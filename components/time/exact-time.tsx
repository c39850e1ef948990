import { cn } from "@/components/ui/cn";
import { formatDate, formatDateTime, formatRelative } from "./format";

interface TimeProps {
  at: Date;
  timeZone: string;
  className?: string;
}

/** `Nov 21, 2030, 14:05` */
export function DateTime({ at, timeZone, className }: TimeProps) {
  return (
    <time dateTime={at.toISOString()} className={cn("tabular-nums", className)}>
      {formatDateTime(at, timeZone)}
    </time>
  );
}

/** `Nov 21, 2030`, and the time of day on hover and focus. */
export function DateOnly({ at, timeZone, className }: TimeProps) {
  return (
    <TimeWithTooltip at={at} exact={formatDateTime(at, timeZone)} className={className}>
      {formatDate(at, timeZone)}
    </TimeWithTooltip>
  );
}

/** `5 minutes ago`, and the exact time on hover and focus. */
export function RelativeTime({ at, now, timeZone, className }: TimeProps & { now: Date }) {
  return (
    <TimeWithTooltip at={at} exact={`${formatDateTime(at, timeZone)} (${timeZone})`} className={className}>
      {formatRelative(at, now)}
    </TimeWithTooltip>
  );
}

interface TimeWithTooltipProps {
  at: Date;
  exact: string;
  className: string | undefined;
  children: string;
}

function TimeWithTooltip({ at, exact, className, children }: TimeWithTooltipProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard reaches the exact time too.
    <time dateTime={at.toISOString()} data-tooltip={exact} tabIndex={0} className={cn("tabular-nums", className)}>
      {children}
    </time>
  );
}
