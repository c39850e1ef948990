import { expect, test } from "vitest";
import { Turns } from "./turns";

test("where few may wait, the next one is turned away and nobody is forgotten", async () => {
  const turns = new Turns(2, 3);
  const begun: number[] = [];
  const endings: (() => void)[] = [];
  const takes = Array.from({ length: 8 }, (_, index) =>
    turns.take(() => {
      begun.push(index);
      return new Promise<void>((end) => endings.push(end));
    }),
  );
  const outcomes = Promise.allSettled(takes);
  expect([turns.full, begun]).toEqual([true, [0, 1]]);
  for (let ended = 0; ended < 5; ended++) {
    await expect.poll(() => endings.length).toBeGreaterThan(ended);
    endings[ended]?.();
  }
  expect((await outcomes).map(({ status }) => status)).toEqual([
    ...Array(5).fill("fulfilled"),
    ...Array(3).fill("rejected"),
  ]);
  expect([turns.full, begun]).toEqual([false, [0, 1, 2, 3, 4]]);
});
