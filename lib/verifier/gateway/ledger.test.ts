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

test("what is written while the database is asked is not counted twice", async () => {
  let asked = () => {};
  const slow: Pool = Object.create(pool, {
    query: {
      value: async (...query: Parameters<Pool["query"]>) => {
        await new Promise<void>((resolve) => {
          asked = resolve;
        });
        return pool.query(...query);
      },
    },
  });
  const ledger = new Ledger(slow, "third");
  ledger.add(use("e", 1), NOON);
  const asking = ledger.spent(["e"], NOON);
  await ledger.flush();
  ledger.add(use("e", 2), NOON);
  asked();
  expect(await asking).toEqual([1n]);
  const again = ledger.spent(["e"], NOON);
  asked();
  expect(await again).toEqual([3n]);
});
