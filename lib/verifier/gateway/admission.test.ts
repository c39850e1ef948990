import { Pool } from "pg";
import { afterAll, expect, test } from "vitest";
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

test("a budget that is set while a request is read holds for it", async () => {
  const secret = env().PORTCULLIS_SECRET;
  const models = new Models(verifier.membership, () => lookUpModels(pool, secret));
  const ledger = new Ledger(pool, "writer");
  const admission = new Admission(verifier, models, ledger);
  const { id: upstreamId } = await createUpstream(db(), secret, { baseUrl: "http://127.0.0.1:9" });
  const model = await createModel(db(), { upstreamId });
  const tenant = await createTenant(db(), { aiInvitedAt: new Date() });
  const key = await createAiKey(db(), { tenantId: tenant.id });
  const caller = { secret: key.secret, address: "127.0.0.1" };
  const { key: before } = await admission.peek(caller);
  if (!before) throw new Error("The key is not known");
  const set = (version: number, monthlyBudget: number) =>
    edit(adminOf(tenant, { now: new Date() }), "ai", {
      id: key.id,
      version,
      grant: { selection: "all", modelIds: [], monthlyBudget },
    });
  const use = { tenantId: tenant.id, keyId: key.id, modelId: model.id, requests: 1, input: 1, output: 0 };
  ledger.add({ ...use, cost: 1_000_000n }, Date.now());
  await set(1, 1);
  const refused = { allowed: false, reason: "budget_exhausted" };
  expect((await admission.admit(caller, before, { name: model.name, model: undefined })).decision).toMatchObject(
    refused,
  );
  await set(2, 2);
  expect((await admission.admit(caller, before, { name: model.name, model: undefined })).decision).toEqual({
    allowed: true,
  });
});
