import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";

interface Explored {
  model: string;
  /** Null for the protocol as it is. */
  mutant: string | null;
  /** That can be reached. */
  states: number;
  /** A shortest way to break the promise; null where there is none. */
  path: string[] | null;
}

const { stdout } = await promisify(execFile)("python3", ["models/check.py"]);
const explored = stdout
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Explored);
const mutants = explored.filter(({ mutant }) => mutant !== null);

test.each(explored.filter(({ mutant }) => mutant === null))(
  "$model.py: no order of steps breaks the promise, in $states states",
  ({ states, path }) => {
    expect(path).toBeNull();
    expect(states).toBeGreaterThan(10_000);
  },
);

test.each(mutants)("$model.py: $mutant is caught", ({ path }) => {
  expect(path).toEqual(expect.any(Array));
});

test("every trap that harness/README.md names is planted", async () => {
  const named = (await readFile("harness/README.md", "utf8")).matchAll(/`(timed|untimed)` ([a-z-]+)/g);
  const planted = mutants.map(({ model, mutant }) => `${model} ${mutant}`);
  expect(planted.sort()).toEqual([...named].map(([, model, mutant]) => `${model} ${mutant}`).sort());
});
