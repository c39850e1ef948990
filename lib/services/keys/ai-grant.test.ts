import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import type { AiGrant } from "@/lib/domain/grant";
import { DEFAULT_KEY_LIST_QUERY } from "@/lib/domain/key-list";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { env } from "@/lib/env";
import { adminOf, NOW } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { asSuperUser } from "@/lib/testing/groups";
import { createModel, createTenant, createUpstream } from "@/prisma/factories";
import { setAiAccess } from "../tenants/ai-access";
import { create } from "./create";
import { edit } from "./edit";
import { exportKeys } from "./export";
import { keyUsage } from "./list";
import { keyHistory, loadKey } from "./read";
import { revoke } from "./revoke";
import { rotate } from "./rotate";

await createTestDatabase();

const DOLLAR = 1_000_000;
const ALL: AiGrant = { selection: "all", modelIds: [], monthlyBudget: null };

let upstreamId: string;
beforeAll(async () => {
  upstreamId = (await createUpstream(db(), env().PORTCULLIS_SECRET, { baseUrl: "http://upstream.example" })).id;
});

const newAdmin = async (aiMonthlyBudget?: number): Promise<Context> =>
  adminOf(
    await createTenant(db(), {
      limit: 100,
      aiInvitedAt: NOW,
      ...(aiMonthlyBudget !== undefined && { aiMonthlyBudget: BigInt(aiMonthlyBudget) }),
    }),
  );

const newModel = async (enabled = true) => (await createModel(db(), { upstreamId, enabled })).id;

const make = (ctx: Context, grant: Partial<AiGrant>) =>
  create(
    ctx,
    "ai",
    {
      name: "Assistant",
      description: "",
      allowlist: [],
      ...NO_RATE_LIMITS,
      grant: { ...ALL, ...grant },
      expiry: { expiresAt: null },
    },
    null,
  );

const change = (ctx: Context, id: string, version: number, grant: Partial<AiGrant>) =>
  edit(ctx, "ai", { id, version, grant: { ...ALL, ...grant } });

const historyOf = async (ctx: Context, id: string) =>
  (await keyHistory(ctx, "ai", id)).events.map((event) => event.details);

test("no key is made without an invitation; those there are can be changed, rotated and revoked", async () => {
  const ctx = adminOf(await createTenant(db(), { limit: 100 }));
  const invite = (version: number, invited: boolean) =>
    setAiAccess(asSuperUser(ctx), { id: ctx.tenant.id, version, invited, monthlyBudget: null });
  const refusal = { code: "FORBIDDEN", message: `${ctx.tenant.name} is not invited to AI.` };
  await expect(make(ctx, {})).rejects.toMatchObject(refusal);
  await invite(1, true);
  const { id } = await make(ctx, {});
  await invite(2, false);
  await expect(make(ctx, {})).rejects.toMatchObject(refusal);
  expect(await keyUsage(ctx, "ai")).toMatchObject({ used: 1 });
  await edit(ctx, "ai", { id, version: 1, name: "Renamed" });
  await rotate(ctx, "ai", { id, version: 2, expiresAt: null, grace: "immediately" });
  await revoke(ctx, "ai", { ids: [id], reason: "" });
});

test("a selection keeps its models, sorted and once, enabled or not; All keeps none", async () => {
  const ctx = await newAdmin();
  const models = [await newModel(), await newModel(false)].sort();
  const [first = "", second = ""] = models;
  for (const selection of ["inclusive", "exclusive"] as const) {
    const { id, grant } = await make(ctx, { selection, modelIds: [second, first, second] });
    expect(grant).toEqual({ selection, modelIds: models, monthlyBudget: null });
    expect((await loadKey(ctx, "ai", { id })).grant).toEqual(grant);
  }
  expect((await make(ctx, { selection: "all", modelIds: models })).grant).toEqual(ALL);
});

test.each(["inclusive", "exclusive"] as const)(
  "%s: a model that does not exist is refused on its field",
  async (selection) => {
    const ctx = await newAdmin();
    const model = await newModel();
    const refusal = { code: "INVALID_INPUT", fieldErrors: { modelIds: [expect.stringMatching(/is gone/)] } };
    const wrong = { selection, modelIds: [model, "nosuchmodel"] };
    await expect(make(ctx, wrong)).rejects.toMatchObject(refusal);
    expect(await keyUsage(ctx, "ai")).toMatchObject({ used: 0 });
    const { id } = await make(ctx, { selection, modelIds: [model] });
    await expect(change(ctx, id, 1, wrong)).rejects.toMatchObject(refusal);
    expect((await loadKey(ctx, "ai", { id })).grant.modelIds).toEqual([model]);
  },
);

test("a model that was deleted leaves a key at its next change, whatever that changes", async () => {
  const ctx = await newAdmin();
  const models = await Promise.all([newModel(), newModel(), newModel()]);
  const [kept = "", edited = "", rotated = ""] = models;
  const { id } = await make(ctx, { selection: "exclusive", modelIds: models });
  await db().model.delete({ where: { id: edited } });
  const named = await edit(ctx, "ai", { id, version: 1, name: "Renamed" });
  expect(named.grant.modelIds).toEqual([kept, rotated].sort());
  await db().model.delete({ where: { id: rotated } });
  const { grant } = await rotate(ctx, "ai", { id, version: 2, expiresAt: null, grace: "immediately" });
  expect(grant).toEqual({ selection: "exclusive", modelIds: [kept], monthlyBudget: null });
});

test("a budget is told by the key, its history and the export, in dollars", async () => {
  const ctx = await newAdmin();
  const { id } = await make(ctx, { monthlyBudget: 2.5 * DOLLAR });
  expect((await loadKey(ctx, "ai", { id })).grant.monthlyBudget).toBe(2.5 * DOLLAR);
  expect(await new Response(exportKeys(ctx, "ai", DEFAULT_KEY_LIST_QUERY)).text()).toMatch(
    /Models,Monthly Budget \(USD\),.*\r\n.*,All,,2\.5,/,
  );
  await change(ctx, id, 1, { monthlyBudget: 0 });
  expect((await change(ctx, id, 2, {})).grant.monthlyBudget).toBeNull();
  expect((await historyOf(ctx, id)).map(({ monthlyBudget }) => monthlyBudget)).toEqual([
    { before: "$0.00", after: null },
    { before: "$2.50", after: "$0.00" },
    { after: "$2.50" },
  ]);
});

test("a budget lies within the tenant's; one that was set before that was lowered may stay", async () => {
  const ctx = await newAdmin(10 * DOLLAR);
  const refusal = (most: string) => ({
    code: "INVALID_INPUT",
    fieldErrors: { monthlyBudget: [`Enter at most ${most}, the budget of ${ctx.tenant.name}.`] },
  });
  await expect(make(ctx, { monthlyBudget: 10 * DOLLAR + 1 })).rejects.toMatchObject(refusal("$10.00"));
  const { id } = await make(ctx, { monthlyBudget: 10 * DOLLAR });
  await db().tenant.update({ where: { id: ctx.tenant.id }, data: { aiMonthlyBudget: DOLLAR / 2 } });
  await edit(ctx, "ai", { id, version: 1, name: "Renamed" });
  await rotate(ctx, "ai", { id, version: 2, expiresAt: null, grace: "immediately" });
  await expect(change(ctx, id, 3, { monthlyBudget: 9 * DOLLAR })).rejects.toMatchObject(refusal("$0.50"));
  expect((await change(ctx, id, 3, { monthlyBudget: DOLLAR / 2 })).grant.monthlyBudget).toBe(DOLLAR / 2);
});

test("each field that is wrong is told at once", async () => {
  const ctx = await newAdmin(DOLLAR);
  const wrong = { selection: "inclusive" as const, modelIds: ["nosuchmodel"], monthlyBudget: 2 * DOLLAR };
  const refusal: unknown = await make(ctx, wrong).catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    fieldErrors: { modelIds: [expect.any(String)], monthlyBudget: [expect.any(String)] },
  });
});

test("a history and an export tell models by name", async () => {
  const ctx = await newAdmin();
  const named = async (name: string) => (await createModel(db(), { upstreamId, name: `${name}-${ctx.tenant.id}` })).id;
  const [large, small] = [await named("large"), await named("small")];
  const { id } = await make(ctx, { selection: "inclusive", modelIds: [small, large] });
  await change(ctx, id, 1, { selection: "exclusive", modelIds: [small] });
  await change(ctx, id, 2, {});
  const names = (...words: string[]) => words.map((word) => `${word}-${ctx.tenant.id}`);
  expect(
    (await historyOf(ctx, id)).map(({ modelSelection, includedModels, excludedModels }) => ({
      modelSelection,
      includedModels,
      excludedModels,
    })),
  ).toEqual([
    { modelSelection: { before: "Exclusive", after: "All" }, excludedModels: { before: names("small"), after: [] } },
    {
      modelSelection: { before: "Inclusive", after: "Exclusive" },
      includedModels: { before: names("large", "small"), after: [] },
      excludedModels: { before: [], after: names("small") },
    },
    {
      modelSelection: { after: "Inclusive" },
      includedModels: { after: names("large", "small") },
      excludedModels: { after: [] },
    },
  ]);
  await change(ctx, id, 3, { selection: "inclusive", modelIds: [large] });
  expect(await new Response(exportKeys(ctx, "ai", DEFAULT_KEY_LIST_QUERY)).text()).toContain(
    `,Inclusive,large-${ctx.tenant.id},`,
  );
});
