import { Pool } from "pg";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { db } from "@/lib/data/client";
import { env } from "@/lib/env";
import { edit } from "@/lib/services/keys/edit";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { Verifier } from "@/lib/verifier/verifier";
import { createAiKey, createModel, createTenant, createUpstream } from "@/prisma/factories";
import { Admission } from "./admission";
import { Ledger } from "./ledger";
import { lookUpModels } from "./model-lookup";
import { Models } from "./models";

const pool = new Pool({ connectionString: await createTestDatabase() });
const verifier = new Verifier();
await verifier.start();
afterAll(async () => {
  await verifier.stop();
  await pool.end();
});

afterEach(() => {
  vi.restoreAllMocks();
});

type Values = Partial<Parameters<typeof createAiKey>[1]>;

/** An AI key with what decides about it, and a model that it may use. */
async function admit(values: Values) {
  const secret = env().PORTCULLIS_SECRET;
  const models = new Models(verifier.membership, () => lookUpModels(pool, secret));
  const ledger = new Ledger(pool, `writer ${crypto.randomUUID()}`);
  const admission = new Admission(verifier, models, ledger);
  const { id: upstreamId } = await createUpstream(db(), secret, { baseUrl: "http://127.0.0.1:9" });
  const model = await createModel(db(), { upstreamId });
  const tenant = await createTenant(db(), { aiInvitedAt: new Date() });
  const key = await createAiKey(db(), { tenantId: tenant.id, ...values });
  const caller = { secret: key.secret, address: "127.0.0.1" };
  const use = { tenantId: tenant.id, keyId: key.id, modelId: model.id, requests: 1, input: 1, output: 0 };
  return {
    ask: async () => (await admission.admit(caller, { name: model.name, model: undefined })).decision,
    peek: () => admission.peek(caller),
    spend: (cost: bigint) => ledger.add({ ...use, cost }, Date.now()),
    setBudget: (version: number, monthlyBudget: number) =>
      edit(adminOf(tenant, { now: new Date() }), "ai", {
        id: key.id,
        version,
        grant: { selection: "all", modelIds: [], monthlyBudget },
      }),
  };
}

const EXHAUSTED = { allowed: false, reason: "budget_exhausted" };
const LIMITED = { allowed: false, reason: "rate_limited" };

test("a budget that is set while a request is read holds for it", async () => {
  const { ask, peek, spend, setBudget } = await admit({});
  await peek();
  spend(1_000_000n);
  await setBudget(1, 1);
  expect(await ask()).toMatchObject(EXHAUSTED);
  await setBudget(2, 2);
  expect(await ask()).toEqual({ allowed: true });
});

test("what a rate limit keeps out does not ask what was spent", async () => {
  const { ask } = await admit({ monthlyBudget: 1n, requestsPerDay: 1 });
  const query = vi.spyOn(pool, "query");
  const asked = () => query.mock.calls.filter(([question]) => Object(question).name === "ai-spent").length;
  expect([await ask(), asked()]).toEqual([{ allowed: true }, 1]);
  expect(await ask()).toMatchObject(LIMITED);
  expect(asked()).toBe(1);
});

test("what a budget keeps out takes nothing from rate limits, nor does what nobody could answer for", async () => {
  const { ask, setBudget } = await admit({ monthlyBudget: 0n, requestsPerDay: 1 });
  expect(await ask()).toMatchObject(EXHAUSTED);
  await setBudget(1, 1);
  vi.spyOn(pool, "query").mockRejectedValueOnce(new Error("Away") as never);
  await expect(ask()).rejects.toThrow("Away");
  expect(await ask()).toEqual({ allowed: true });
  expect(await ask()).toMatchObject(LIMITED);
});
