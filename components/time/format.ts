/**
 * Times as people read them. Assembled from parts whose form is the same in every version of ICU, so that the server
 * and the browser never disagree about a comma.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

function parts(at: Date, timeZone: string): Record<string, string> {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      year: "numeric",
      month: "short",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timeZone, format);
  }
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}

/** `Nov 21, 2030` */
export function formatDate(at: Date, timeZone: string): string {
  const { month, day, year } = parts(at, timeZone);
  return `${month} ${day}, ${year}`;
}

/** `Nov 21, 2030, 14:05` */
export function formatDateTime(at: Date, timeZone: string): string {
  const { month, day, year, hour, minute } = parts(at, timeZone);
  return `${month} ${day}, ${year}, ${hour}:${minute}`;
}

/** `Nov 21` */
export function formatDayAndMonth(at: Date, timeZone: string): string {
  const { month, day } = parts(at, timeZone);
  return `${month} ${day}`;
}

/** `14:05` */
export function formatTime(at: Date, timeZone: string): string {
  const { hour, minute } = parts(at, timeZone);
  return `${hour}:${minute}`;
}

/** The last day on which something works that ends at the instant `end`. */
export function formatLastDay(end: Date, timeZone: string): string {
  return formatDate(new Date(end.getTime() - 1), timeZone);
}

const UNITS = [
  ["year", 365 * 86_400_000],
  ["month", 30 * 86_400_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** `5 minutes ago`, `in 3 days`, `just now` */
export function formatRelative(at: Date, now: Date): string {
  const distance = at.getTime() - now.getTime();
  for (const [unit, length] of UNITS) {
    const count = Math.trunc(distance / length);
    if (count !== 0) return phrase(count, unit);
  }
  return "just now";
}

function phrase(count: number, unit: string): string {
  const amount = `${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? "" : "s"}`;
  return count < 0 ? `${amount} ago` : `in ${amount}`;
}
