import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EXPIRATION_STATE_LABELS,
  EXPIRATION_STATES,
  endOfDay,
  expirationState,
  expiringSoonUntil,
  GRACE_CHOICES,
  GRACE_PERIODS,
  graceEnd,
  isCalendarDate,
  isTimeZone,
  todayIn,
} from "./expiry";

const NOW = new Date("2030-01-01T12:00:00Z");
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const after = (ms: number) => new Date(NOW.getTime() + ms);

describe("expirationState", () => {
  test.each([
    [null, "valid"],
    [after(30 * DAY + 1), "valid"],
    [after(30 * DAY), "expiringSoon"],
    [after(1), "expiringSoon"],
    [after(0), "expired"],
    [after(-1), "expired"],
    [new Date(0), "expired"],
  ])("a key that expires at %s is %s", (expiresAt, state) => {
    expect(expirationState(expiresAt, NOW, 30)).toBe(state);
  });

  test("every state has its label", () => {
    expect(EXPIRATION_STATES.map((state) => EXPIRATION_STATE_LABELS[state])).toEqual([
      "Valid",
      "Expiring Soon",
      "Expired",
    ]);
  });

  test("the database can filter by the same border", () => {
    expect(expiringSoonUntil(NOW, 30)).toEqual(after(30 * DAY));
  });

  test("how soon is a setting", () => {
    expect(expirationState(after(DAY), NOW, 1)).toBe("expiringSoon");
    expect(expirationState(after(DAY + 1), NOW, 1)).toBe("valid");
  });
});

describe("graceEnd", () => {
  test("the choices are labelled as the dialog shows them", () => {
    expect(GRACE_CHOICES.map((choice) => GRACE_PERIODS[choice].label)).toEqual([
      "Immediately",
      "1 hour",
      "24 hours",
      "7 days",
    ]);
  });

  test.each([
    ["immediately", 0],
    ["oneHour", HOUR],
    ["oneDay", DAY],
    ["sevenDays", 7 * DAY],
  ] as const)("%s ends after %d ms, but never past the old expiry", (choice, ms) => {
    expect(graceEnd(choice, NOW, null)).toEqual(after(ms));
    expect(graceEnd(choice, NOW, after(8 * DAY))).toEqual(after(ms));
    expect(graceEnd(choice, NOW, after(HOUR / 2))).toEqual(after(Math.min(ms, HOUR / 2)));
    expect(graceEnd(choice, NOW, after(-DAY))).toEqual(after(-DAY));
  });
});

describe("isCalendarDate", () => {
  test.each(["1970-01-01", "2028-02-29", "2000-02-29", "2030-12-31", "9998-12-31"])("%s is one", (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  test.each([
    ..."2030-02-29 2100-02-29 2030-02-30 2030-04-31 2030-13-01 2030-00-10 2030-01-00 2030-01-32".split(" "),
    ..."1969-12-31 9999-01-01 10000-01-01 0000-01-01 -2030-01-01 2030-1-1 30-01-01 20300101 2030-W01-1".split(" "),
    ..."2030-01-01T00:00:00Z 31.12.2030 ٢٠٣٠-٠١-٠١".split(" "),
    "",
    " 2030-01-01",
    "2030-01-01\n",
  ])("%j is none", (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });
});

describe("isTimeZone", () => {
  test.each(["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Kolkata", "Etc/GMT+5"])(
    "%s is one",
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );

  test.each([
    "",
    "Mars/Olympus",
    "+01:00",
    "-08",
    "Europe/Berlin ",
    "Europe/Berlin\n",
    "../etc/passwd",
    "x".repeat(1_000_000),
  ])("case %# is none", (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

describe("todayIn", () => {
  test.each([
    ["UTC", "2030-01-01T00:00:00Z", "2030-01-01"],
    ["America/Los_Angeles", "2030-01-01T07:59:59.999Z", "2029-12-31"],
    ["America/Los_Angeles", "2030-01-01T08:00:00Z", "2030-01-01"],
    ["Pacific/Kiritimati", "2029-12-31T10:00:00Z", "2030-01-01"],
    ["Asia/Kathmandu", "2030-01-01T18:15:00Z", "2030-01-02"],
    ["Pacific/Apia", "2011-12-30T09:59:59.999Z", "2011-12-29"],
    ["Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31"],
  ])("in %s, %s is on %s", (zone, now, today) => {
    expect(todayIn(zone, new Date(now))).toBe(today);
  });

  test("an unknown zone is an error", () => {
    expect(() => todayIn("Mars/Olympus", NOW)).toThrow(RangeError);
  });
});

describe("endOfDay", () => {
  test.each([
    ["2030-12-31", "UTC", "2031-01-01T00:00:00.000Z"],
    ["2028-02-28", "UTC", "2028-02-29T00:00:00.000Z"],
    ["2030-06-30", "Europe/Berlin", "2030-06-30T22:00:00.000Z"],
    ["2030-12-31", "Europe/Berlin", "2030-12-31T23:00:00.000Z"],
    ["2030-06-30", "Pacific/Kiritimati", "2030-06-30T10:00:00.000Z"],
    ["2030-06-30", "Pacific/Niue", "2030-07-01T11:00:00.000Z"],
    // Days of 23 and 25 hours.
    ["2025-03-30", "Europe/Berlin", "2025-03-30T22:00:00.000Z"],
    ["2025-10-26", "Europe/Berlin", "2025-10-26T23:00:00.000Z"],
    // Clocks go from 23:59:59 to 01:00: the next day has no midnight.
    ["2018-11-03", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
    ["2024-04-25", "Africa/Cairo", "2024-04-25T22:00:00.000Z"],
    ["2025-03-29", "Asia/Beirut", "2025-03-29T22:00:00.000Z"],
    // Clocks go back from midnight to 23:00: the day has 25 hours.
    ["2018-02-17", "America/Sao_Paulo", "2018-02-18T03:00:00.000Z"],
    ["2024-10-31", "Africa/Cairo", "2024-10-31T22:00:00.000Z"],
    // Clocks go back from 01:00 to midnight: the next day begins with the first of two midnights.
    ["2025-10-25", "Atlantic/Azores", "2025-10-26T00:00:00.000Z"],
    ["2025-11-01", "America/Havana", "2025-11-02T04:00:00.000Z"],
    // Samoa left out 30 December 2011, Kwajalein 21 August 1993.
    ["2011-12-29", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
    ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
    ["2011-12-31", "Pacific/Apia", "2011-12-31T10:00:00.000Z"],
    ["1993-08-20", "Pacific/Kwajalein", "1993-08-21T12:00:00.000Z"],
    // The borders of isCalendarDate.
    ["1970-01-01", "UTC", "1970-01-02T00:00:00.000Z"],
    ["9998-12-31", "Pacific/Niue", "9999-01-01T11:00:00.000Z"],
  ])("%s in %s ends at %s", (date, zone, end) => {
    expect(endOfDay(date, zone).toISOString()).toBe(end);
  });

  test("in every zone a millisecond divides that day from a later one", () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    const date = fc
      .date({ min: new Date("1970-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
      .map((instant) => instant.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, zone, (day, timeZone) => {
        const end = endOfDay(day, timeZone);
        expect(todayIn(timeZone, new Date(end.getTime() - 1)) <= day).toBe(true);
        expect(todayIn(timeZone, end) > day).toBe(true);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });
});
