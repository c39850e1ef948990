const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const EXPIRATION_STATES = ["valid", "expiringSoon", "expired"] as const;
export type ExpirationState = (typeof EXPIRATION_STATES)[number];

export const EXPIRATION_STATE_LABELS: Record<ExpirationState, string> = {
  valid: "Valid",
  expiringSoon: "Expiring Soon",
  expired: "Expired",
};

/**
 * @param expiresAt the first instant at which the key no longer works; null for never
 * @param soonDays a key with so many days (of 24 hours) or less left is expiring soon
 */
export function expirationState(expiresAt: Date | null, now: Date, soonDays: number): ExpirationState {
  if (!expiresAt) return "valid";
  if (expiresAt <= now) return "expired";
  return expiresAt <= expiringSoonUntil(now, soonDays) ? "expiringSoon" : "valid";
}

/** The latest expiry that counts as soon. */
export function expiringSoonUntil(now: Date, soonDays: number): Date {
  return new Date(now.getTime() + soonDays * DAY_MS);
}

/** How long the old secret keeps working after a rotation. */
export const GRACE_CHOICES = ["immediately", "oneHour", "oneDay", "sevenDays"] as const;
export type GraceChoice = (typeof GRACE_CHOICES)[number];

export const GRACE_PERIODS: Record<GraceChoice, { label: string; ms: number }> = {
  immediately: { label: "Immediately", ms: 0 },
  oneHour: { label: "1 hour", ms: HOUR_MS },
  oneDay: { label: "24 hours", ms: DAY_MS },
  sevenDays: { label: "7 days", ms: 7 * DAY_MS },
};

/**
 * The first instant at which the old secret no longer works. Never past the key's expiry before the rotation: a new
 * date is for the new secret.
 */
export function graceEnd(choice: GraceChoice, now: Date, oldExpiry: Date | null): Date {
  const end = now.getTime() + GRACE_PERIODS[choice].ms;
  return new Date(oldExpiry ? Math.min(end, oldExpiry.getTime()) : end);
}

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * `YYYY-MM-DD`, a day that the calendar has, in the years 1970 to 9998. The end of 9999 is in a year of five digits,
 * which ISO 8601 texts and databases do not agree on.
 */
export function isCalendarDate(text: string): boolean {
  if (!CALENDAR_DATE.test(text) || text < "1970" || text >= "9999") return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A name of the IANA time zone database, as far as this runtime knows it. Offsets such as `+01:00` are no names. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(text)) return false;
  try {
    calendarOf(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The date on the calendar of that zone, as `YYYY-MM-DD`.
 *
 * @throws RangeError for an unknown zone
 */
export function todayIn(timeZone: string, now: Date): string {
  return calendarOf(timeZone)(now.getTime());
}

/**
 * The first instant after that day in that zone: the following midnight, or the change of clocks that skips it. Found
 * by asking for the date at one instant after another, because midnight may be missing or come twice, and a whole day
 * may be missing (Samoa, 30 December 2011).
 *
 * @param date as isCalendarDate accepts it
 * @throws RangeError for an unknown zone
 */
export function endOfDay(date: string, timeZone: string): Date {
  const dateAt = calendarOf(timeZone);
  const midnightUtc = Date.parse(`${date}T00:00:00Z`) + DAY_MS;
  // No zone has ever been further from UTC than this.
  let before = midnightUtc - 16 * HOUR_MS;
  let after = midnightUtc + 16 * HOUR_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dateAt(middle) > date) after = middle;
    else before = middle;
  }
  return new Date(after);
}

/** A function from instants to dates. Making a formatter costs more than using it, so it is made once. */
function calendarOf(timeZone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return `${parts.year}-${parts.month}-${parts.day}`;
  };
}
