const DAY_MS = 86_400_000;

/** An instant so many days from now. */
export const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

/** The calendar's day so many days after `today`, both as `YYYY-MM-DD`. */
export function dayAfter(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** `2030-12-31` → `Dec 31, 2030`, as the console writes it. */
export function written(day: string): string {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", year: "numeric", month: "short", day: "numeric" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A time zone where it is about noon now: today stays today while a spec runs. */
export function noonZone(): string {
  const hour = new Date().getUTCHours();
  // The signs of these zones are the wrong way round, as POSIX has them. Browsers call Etc/UTC by its short name.
  return hour === 12 ? "UTC" : hour < 12 ? `Etc/GMT-${12 - hour}` : `Etc/GMT+${hour - 12}`;
}
