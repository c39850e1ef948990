import { expect, test } from "vitest";
import { dollarText, formatDollars, parseDollars } from "./money";

test.each([
  ["0", 0],
  ["0.15", 150_000],
  [" $ 2.50 ", 2_500_000],
  ["1,000", 1_000_000_000],
  ["0.000001", 1],
  ["1000000", 1_000_000_000_000],
  ["1000000.000001", null],
  ["0.0000001", null],
  ["1,00", null],
  ["1.", null],
  [".5", null],
  ["-1", null],
  ["1e3", null],
  ["٣", null],
  ["", null],
])("%j is %j micro-dollars", (text, amount) => {
  expect(parseDollars(text)).toBe(amount);
});

test.each([0, 1, 150_000, 2_500_000, 1_000_000_000, 999_999_999_999, 1_000_000_000_000])(
  "%i micro-dollars are read back from their text",
  (amount) => {
    expect(parseDollars(dollarText(amount))).toBe(amount);
    expect(parseDollars(formatDollars(amount))).toBe(amount);
  },
);

test("an amount is shown with cents, and with more decimals where it has them", () => {
  expect([0, 150_000, 1, 1_234_500_000].map(formatDollars)).toEqual(["$0.00", "$0.15", "$0.000001", "$1,234.50"]);
  expect([0, 150_000, 2_500_000].map(dollarText)).toEqual(["0", "0.15", "2.5"]);
});
