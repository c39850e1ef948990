import { describe, expect, test } from "vitest";
import { formatDate, formatDateTime, formatLastDay, formatRelative } from "./format";

const noon = new Date("2030-07-01T12:00:00Z");
const after = (ms: number) => new Date(noon.getTime() + ms);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("times as people read them", () => {
  test.each([
    ["UTC", "Jul 1, 2030, 12:00"],
    ["Europe/Berlin", "Jul 1, 2030, 14:00"],
    ["Pacific/Kiritimati", "Jul 2, 2030, 02:00"],
  ])("are told in %s", (timeZone, text) => {
    expect(formatDateTime(noon, timeZone)).toBe(text);
  });

  test("count midnight as hour 00", () => {
    expect(formatDateTime(new Date("2030-01-01T00:00:00Z"), "UTC")).toBe("Jan 1, 2030, 00:00");
  });

  test("name the last day on which something works, not the midnight after it", () => {
    const end = new Date("2030-06-30T22:00:00Z");
    expect(formatDate(end, "Europe/Berlin")).toBe("Jul 1, 2030");
    expect(formatLastDay(end, "Europe/Berlin")).toBe("Jun 30, 2030");
  });

  test.each([
    [0, "just now"],
    [-59_999, "just now"],
    [-MINUTE, "1 minute ago"],
    [-59 * MINUTE, "59 minutes ago"],
    [-HOUR, "1 hour ago"],
    [-36 * HOUR, "1 day ago"],
    [-29 * DAY, "29 days ago"],
    [-30 * DAY, "1 month ago"],
    [-364 * DAY, "12 months ago"],
    [-365 * DAY, "1 year ago"],
    [3 * DAY, "in 3 days"],
  ])("%d ms from now read as %s", (ms, text) => {
    expect(formatRelative(after(ms), noon)).toBe(text);
  });
});
