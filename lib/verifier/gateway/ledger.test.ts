import { setImmediate } from "node:timers/promises";
import { Pool } from "pg";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { createTestDatabase } from "@/lib/testing/database";
import { Ledger } from "./ledger";

const pool = new Pool({ connectionString: await createTestDatabase() });
afterAll(() => pool.end());

const NOON = Date.parse("2030-06-15T12:00:00Z");
const use = (keyId: string, input: number) => ({
  tenantId: "tenant",
  keyId,
  modelId: "model",
  requests: 1,
  input,
  output: 0,
  cost: BigInt(input),
});
/** By key; under an empty id of all of them. */
const used = async (tenantId: string) =>
  (await db().aiUsageHour.findMany({ where: { tenantId }, orderBy: { keyId: "asc" } })).map(
    ({ keyId, inputTokens }) => [keyId, inputTokens],
  );

test("what the database refuses for what it is holds nothing up", async () => {
  const ledger = new Ledger(pool, "writer");
  ledger.add(use("a", 1), NOON);
  ledger.add({ ...use("b", 2), cost: 2n ** 63n }, NOON);
  ledger.add(use("c", 3), NOON);
  await ledger.flush();
  ledger.add(use("a", 4), NOON);
  await ledger.drain();
  expect(await used("tenant")).toEqual([
    ["", 8n],
    ["a", 5n],
    ["c", 3n],
  ]);
  expect(await ledger.spent(["tenant", "a", "b"], NOON)).toEqual([8n, 5n, 0n]);
});

test("what was too much is taken back, in the month in which it was added", async () => {
  const ledger = new Ledger(pool, "another");
  const lastHour = Date.parse("2030-06-30T23:59:59Z");
  const add = async (input: number) => {
    ledger.add({ ...use("d", input), tenantId: "its", requests: input > 0 ? 1 : 0 }, lastHour);
    await ledger.drain();
    return ledger.spent(["its", "d"], lastHour);
  };
  expect(await add(10)).toEqual([10n, 10n]);
  expect(await add(-7)).toEqual([3n, 3n]);
  expect(await add(2)).toEqual([5n, 5n]);
  expect(await ledger.spent(["its", "d"], lastHour + 1_000)).toEqual([0n, 0n]);
  expect(await used("its")).toEqual([
    ["", 5n],
    ["d", 5n],
  ]);
});

/** A pool whose questions wait until they are let go, and how many there have been. */
function holdQuestions() {
  const held: (() => void)[] = [];
  const slow: Pool = Object.create(pool, {
    query: {
      value: async (...query: Parameters<Pool["query"]>) => {
        await new Promise<void>((resolve) => held.push(resolve));
        return pool.query(...query);
      },
    },
  });
  const letGo = async () => {
    await setImmediate();
    held.at(-1)?.();
  };
  return { slow, held, letGo };
}

test("what is written while the database is asked is not counted twice", async () => {
  const { slow, letGo } = holdQuestions();
  const ledger = new Ledger(slow, "third");
  ledger.add(use("e", 1), NOON);
  const asking = ledger.spent(["e"], NOON);
  await setImmediate();
  await ledger.flush();
  ledger.add(use("e", 2), NOON);
  await letGo();
  expect(await asking).toEqual([1n]);
  const again = ledger.spent(["e"], NOON);
  await letGo();
  expect(await again).toEqual([3n]);
});

test("whoever asks while others do is told with them, by a question that begins after that", async () => {
  const { slow, held, letGo } = holdQuestions();
  const [ledger, elsewhere] = [new Ledger(slow, "fourth"), new Ledger(pool, "fifth")];
  const first = ledger.spent(["f"], NOON);
  await setImmediate();
  // Its client has been answered.
  elsewhere.add(use("f", 1), NOON);
  await elsewhere.flush();
  const others = ["f", "g", "f", "h"].map((owner) => ledger.spent([owner], NOON));
  await letGo();
  await first;
  await letGo();
  expect(await Promise.all(others)).toEqual([[1n], [0n], [1n], [0n]]);
  expect(held).toHaveLength(2);
});

test("a question that fails is asked anew by the next one", async () => {
  let fails = true;
  const failing: Pool = Object.create(pool, {
    query: {
      value: (...query: Parameters<Pool["query"]>) =>
        fails ? Promise.reject(new Error("Away")) : pool.query(...query),
    },
  });
  const ledger = new Ledger(failing, "sixth");
  await expect(ledger.spent(["i"], NOON)).rejects.toThrow("Away");
  fails = false;
  expect(await ledger.spent(["i"], NOON)).toEqual([0n]);
});
