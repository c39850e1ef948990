import { type DenialReason, OUTCOMES, type Outcome } from "./decision";
import { endOfDay, todayIn } from "./expiry";
import type { KeyKind } from "./grant";
import { listSearch } from "./list";

export const USAGE_RANGES = ["hour", "day", "week", "month"] as const;
export type UsageRange = (typeof USAGE_RANGES)[number];

export const USAGE_RANGE_LABELS: Record<UsageRange, string> = {
  hour: "Last hour",
  day: "Last 24 hours",
  week: "Last 7 days",
  month: "Last 30 days",
};

/** The address of a page that shows usage. Free of zod, because the browser loads it. */
export interface UsageQuery {
  range: UsageRange;
}

export const DEFAULT_USAGE_QUERY: UsageQuery = { range: "day" };

export const usageSearch = (query: UsageQuery) => listSearch(query, DEFAULT_USAGE_QUERY);

export type OutcomeCounts = Partial<Record<Outcome, number>>;

/** One bar of a chart: what became of the requests from `start` to the start of the next one, or until now. */
export interface UsageBucket {
  start: Date;
  counts: OutcomeCounts;
}

export interface BusyKey {
  id: string;
  /** Both null for a key that was deleted since. */
  kind: KeyKind | null;
  name: string | null;
  allowed: number;
  denied: number;
}

/** Denials of one key that were alike; `at` is when the last of them happened. */
export interface DenialEvent {
  id: string;
  keyId: string;
  /** Both null for a key that was deleted since. */
  keyKind: KeyKind | null;
  keyName: string | null;
  at: Date;
  reason: DenialReason;
  address: string | null;
  /** The permission that was asked for. */
  permission: string | null;
  /** Why, as things stood at that moment. */
  explanation: string;
  count: number;
}

/** `key_revoked` → `Key revoked` */
export function outcomeLabel(outcome: Outcome): string {
  const words = outcome.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function totalsOf(buckets: readonly UsageBucket[]): { allowed: number; denied: number; counts: OutcomeCounts } {
  const counts: OutcomeCounts = {};
  for (const outcome of OUTCOMES) {
    const sum = buckets.reduce((total, bucket) => total + (bucket.counts[outcome] ?? 0), 0);
    if (sum > 0) counts[outcome] = sum;
  }
  return { allowed: counts.allowed ?? 0, denied: deniedOf(counts), counts };
}

export const deniedOf = (counts: OutcomeCounts): number =>
  OUTCOMES.reduce((sum, outcome) => sum + (outcome === "allowed" ? 0 : (counts[outcome] ?? 0)), 0);

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * When each bar of a range begins, oldest first; the last one holds `now`. Minutes of the last hour, hours of the last 24,
 * quarters of the last 7 days, and the last 30 days. Days are those of the zone, today included; where they do not begin
 * with an hour of UTC, an hour belongs to the day in which it begins.
 */
export function bucketStarts(range: UsageRange, now: Date, timeZone: string): Date[] {
  switch (range) {
    case "hour":
      return steps(MINUTE_MS, 60, now);
    case "day":
      return steps(HOUR_MS, 24, now);
    case "week":
      return daysUntil(now, 7, timeZone).flatMap((day) =>
        [0, 6, 12, 18].map((hour) => new Date(day.getTime() + hour * HOUR_MS)).filter((start) => start <= now),
      );
    case "month":
      return daysUntil(now, 30, timeZone);
  }
}

function steps(length: number, count: number, now: Date): Date[] {
  const last = now.getTime() - (now.getTime() % length);
  return Array.from({ length: count }, (_, index) => new Date(last - (count - 1 - index) * length));
}

/** When each of the last days began. */
function daysUntil(now: Date, count: number, timeZone: string): Date[] {
  const today = Date.parse(`${todayIn(timeZone, now)}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) => {
    const eve = new Date(today - (count - index) * DAY_MS).toISOString().slice(0, 10);
    return endOfDay(eve, timeZone);
  });
}
