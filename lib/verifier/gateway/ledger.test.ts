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
const used = async () =>
  (await db().aiUsageHour.findMany({ orderBy: { keyId: "asc" } })).map(({ keyId, inputTokens }) => [
    keyId,
    inputTokens,
  ]);

test("what the database refuses for what it is holds nothing up", async () => {
  const ledger = new Ledger(pool, "writer");
  ledger.add(use("a", 1), NOON);
  ledger.add({ ...use("b", 2), cost: 2n ** 63n }, NOON);
  ledger.add(use("c", 3), NOON);
  await ledger.flush();
  ledger.add(use("a", 4), NOON);
  await ledger.drain();
  expect(await used()).toEqual([
    ["a", 5n],
    ["c", 3n],
  ]);
  expect(await ledger.spent(["tenant", "a", "b"], NOON)).toEqual([8n, 5n, 0n]);
});
