import { expect, test } from "vitest";
import { dollarText, formatCost, formatDollars, parseDollars } from "./money";

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

test.each([
  [0, "$0.00"],
  [0.15, "$0.00000015"],
  [4_234, "$0.0042"],
  [50_000, "$0.050"],
  [99_600, "$0.10"],
  [500_000, "$0.50"],
  [1_234_567_890, "$1,234.57"],
])("%j micro-dollars cost %s", (amount, text) => {
  expect(formatCost(amount)).toBe(text);
});
