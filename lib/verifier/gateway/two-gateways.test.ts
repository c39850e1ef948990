import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "@/lib/testing/database";
import { startGateway, type TestGateway } from "@/lib/testing/gateway";
import { USED } from "@/lib/testing/model-upstream";
import { serveVerifier, type VerifierServer } from "@/lib/testing/verifier-server";

/** Each has a memory, a ledger and connections of its own, as if it were another process. */

await createTestDatabase();

let gateway: TestGateway;
let other: VerifierServer;
beforeAll(async () => {
  gateway = await startGateway();
  other = await serveVerifier();
});
afterAll(async () => {
  await other.close();
  await gateway.close();
});

const PARALLEL = 50;
const REQUESTS = 100;
const messages = [{ role: "user" as const, content: "Hi" }];
const budget = BigInt(REQUESTS * (USED.input + USED.output));

test.each([
  ["the key's", false, { monthlyBudget: budget }, {}],
  ["the tenant's", false, {}, { aiMonthlyBudget: budget }],
  ["the key's, by streams", true, { monthlyBudget: budget }, {}],
])("a budget is overrun by no more than the requests in flight at both: %s", async (_, stream, ofKey, ofTenant) => {
  const { name } = await gateway.model("chat", { inputPrice: 1_000_000n, outputPrice: 1_000_000n });
  const { secret } = await gateway.key(ofKey, ofTenant);
  const clients = [gateway.client(secret), gateway.client(secret, { baseURL: `${other.url}/ai/v1` })];
  let allowed = 0;
  const ask = async (index: number): Promise<boolean> => {
    const asking = clients[index % clients.length]?.chat.completions.create({ model: name, messages, stream });
    try {
      const answer = await asking;
      if (answer && "controller" in answer) for await (const _ of answer);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: "insufficient_quota" });
      return false;
    }
  };
  const work = async (_: unknown, worker: number) => {
    // Whoever was let in by one of them asks the other one.
    for (let index = worker; await ask(index); index++) allowed++;
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  expect(allowed).toBeGreaterThanOrEqual(REQUESTS);
  expect(allowed).toBeLessThan(REQUESTS + PARALLEL);
});

test("what one has answered, the other one knows", async () => {
  const { name } = await gateway.model("chat", { inputPrice: 1_000_000n, outputPrice: 1_000_000n });
  for (let round = 0; round < 10; round++) {
    const { secret, client } = await gateway.key({ monthlyBudget: 1n });
    await client.chat.completions.create({ model: name, messages });
    const asking = gateway
      .client(secret, { baseURL: `${other.url}/ai/v1` })
      .chat.completions.create({ model: name, messages });
    await expect(asking).rejects.toMatchObject({ code: "insufficient_quota" });
  }
});
