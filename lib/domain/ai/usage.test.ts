import { expect, test } from "vitest";
import { costOf, readUsage } from "./usage";

const MOST = 1_000_000_000;

test.each([
  [
    { prompt_tokens: 7, completion_tokens: 2 },
    { input: 7, output: 2 },
  ],
  [
    { input_tokens: 7, output_tokens: 2 },
    { input: 7, output: 2 },
  ],
  [
    { prompt_tokens: MOST, completion_tokens: MOST },
    { input: MOST, output: MOST },
  ],
  [
    { prompt_tokens: 7, total_tokens: 7 },
    { input: 7, output: 0 },
  ],
  [
    { prompt_tokens: 7, completion_tokens: null },
    { input: 7, output: 0 },
  ],
  [
    { prompt_tokens: 32, completion_tokens: 9, total_tokens: 135, completion_tokens_details: { reasoning_tokens: 94 } },
    { input: 32, output: 103 },
  ],
  [
    { input_tokens: 7, output_tokens: 2, total_tokens: 9, output_tokens_details: { reasoning_tokens: 2 } },
    { input: 7, output: 2 },
  ],
  [
    { prompt_tokens: 7, completion_tokens: 2, total_tokens: -1, prompt_tokens_details: { cached_tokens: 6 } },
    { input: 7, output: 2 },
  ],
  [
    { type: "duration", seconds: 7 },
    { input: 0, output: 0 },
  ],
  [{ prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 }, null],
  [{ seconds: 7 }, null],
  [null, null],
])("%j tells its tokens", (usage, tokens) => {
  expect(readUsage(usage)).toEqual(tokens);
});

test.each([Number.MAX_SAFE_INTEGER, MOST + 1, -1, 0.5, "7", Number.NaN])("%s is no count of tokens", (count) => {
  expect(readUsage({ prompt_tokens: count, completion_tokens: 1 })).toBeNull();
  expect(readUsage({ prompt_tokens: 1, completion_tokens: count })).toBeNull();
  expect(readUsage({ input_tokens: count, output_tokens: 1 })).toBeNull();
  expect(readUsage({ input_tokens: 1, output_tokens: count })).toBeNull();
});

test("the cost of a request fits, whatever its tokens and their prices are", () => {
  expect(costOf({ input: 7, output: 2 }, { input: 3n, output: 5n })).toBe(31n);
  const dearest = 10n ** 12n;
  expect(costOf({ input: MOST, output: MOST }, { input: dearest, output: dearest })).toBe(10n ** 17n);
});
