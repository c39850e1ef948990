import { describe, expect, test } from "vitest";
import { OUTCOMES } from "./decision";
import { bucketStarts, outcomeLabel, totalsOf, USAGE_RANGES } from "./usage";
import { parseUsageQuery } from "./usage-query";

const NOW = new Date("2030-06-15T12:34:56.789Z");
const iso = (dates: Date[]) => dates.map((date) => date.toISOString().slice(0, 16));

describe("the bars of a range", () => {
  test("the last hour: 60 minutes, this one included", () => {
    const starts = iso(bucketStarts("hour", NOW, "UTC"));
    expect([starts.length, starts[0], starts.at(-1)]).toEqual([60, "2030-06-15T11:35", "2030-06-15T12:34"]);
  });

  test("the last 24 hours", () => {
    const starts = iso(bucketStarts("day", NOW, "Asia/Kolkata"));
    expect([starts.length, starts[0], starts.at(-1)]).toEqual([24, "2030-06-14T13:00", "2030-06-15T12:00"]);
  });

  test("the last 7 days by quarters of the day where people live, none of them in the future", () => {
    const starts = iso(bucketStarts("week", NOW, "America/New_York"));
    expect(starts.slice(0, 5)).toEqual([
      "2030-06-09T04:00",
      "2030-06-09T10:00",
      "2030-06-09T16:00",
      "2030-06-09T22:00",
      "2030-06-10T04:00",
    ]);
    expect(starts.slice(-2)).toEqual(["2030-06-15T04:00", "2030-06-15T10:00"]);
  });

  test("the last 30 days, today included, also where clocks change", () => {
    const starts = iso(bucketStarts("month", new Date("2030-04-10T12:00:00Z"), "Europe/Berlin"));
    expect(starts).toHaveLength(30);
    expect(starts[0]).toBe("2030-03-11T23:00");
    expect(starts.slice(18, 21)).toEqual(["2030-03-29T23:00", "2030-03-30T23:00", "2030-03-31T22:00"]);
    expect(starts.at(-1)).toBe("2030-04-09T22:00");
  });

  test.each(USAGE_RANGES)("%s: ascending, and the last one holds now", (range) => {
    for (const zone of ["UTC", "Pacific/Apia", "America/St_Johns", "Australia/Lord_Howe"]) {
      const starts = bucketStarts(range, NOW, zone);
      expect(starts).toEqual(starts.toSorted((a, b) => a.getTime() - b.getTime()));
      expect(starts.at(-1)?.getTime()).toBeLessThanOrEqual(NOW.getTime());
    }
  });
});

test("totals count every outcome, and name those that there were", () => {
  const buckets = [
    { start: NOW, counts: { allowed: 3, key_expired: 1 } },
    { start: NOW, counts: { allowed: 2, address_not_allowed: 4 } },
    { start: NOW, counts: {} },
  ];
  expect(totalsOf(buckets)).toEqual({
    allowed: 5,
    denied: 5,
    counts: { allowed: 5, key_expired: 1, address_not_allowed: 4 },
  });
});

test("every outcome reads as a label", () => {
  for (const outcome of OUTCOMES) expect(outcomeLabel(outcome)).toMatch(/^[A-Z][a-z ]+$/);
});

test.each([{}, { range: "year" }, { range: ["hour", "day"] }, { range: "__proto__" }])("%j falls back", (search) => {
  expect(parseUsageQuery(search)).toEqual({ range: "day" });
});
