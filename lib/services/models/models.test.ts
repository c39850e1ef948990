import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { DEFAULT_MODEL_LIST_QUERY, type ModelListQuery } from "@/lib/domain/ai/model-list";
import type { CreateModel } from "@/lib/domain/ai/model-schema";
import type { Context } from "@/lib/domain/context";
import { createUpstream } from "@/lib/services/upstreams/create";
import { deleteUpstream } from "@/lib/services/upstreams/delete";
import { listImportable } from "@/lib/services/upstreams/importable";
import { createTestDatabase } from "@/lib/testing/database";
import { asSuperUser, newTenant } from "@/lib/testing/groups";
import { offering, startUpstream, type TestUpstream } from "@/lib/testing/upstream";
import { createModel } from "./create";
import { deleteModel } from "./delete";
import { editModel } from "./edit";
import { importModels } from "./import";
import { listModels } from "./list";

await createTestDatabase();

let boss: Context;
let served: TestUpstream;
let upstreamId: string;
beforeAll(async () => {
  boss = asSuperUser(await newTenant());
  served = await startUpstream(offering("gpt-a", "gpt-b", "gpt-c"));
  upstreamId = (await createUpstream(boss, { name: "Served", baseUrl: served.baseUrl, credential: "" })).id;
});
afterAll(() => served.close());

const values = (name: string, more: Partial<CreateModel> = {}): CreateModel => ({
  upstreamId,
  name,
  upstreamName: name,
  aliases: [],
  enabled: true,
  contextLength: null,
  inputPrice: 0,
  outputPrice: 0,
  ...more,
});
const stored = (id: string) =>
  db().model.findUnique({ where: { id }, include: { names: { orderBy: { name: "asc" } } } });
const eventsOf = (targetId: string) =>
  db().auditEvent.findMany({
    where: { targetId },
    orderBy: { id: "asc" },
    select: { action: true, tenantId: true, targetName: true, details: true },
  });
const invalidations = () => db().invalidation.count({ where: { scope: "models" } });
const namesOf = async (id: string) => (await stored(id))?.names.map(({ name }) => name);

test("a model is made, edited and deleted, each recorded and told to all verifiers", async () => {
  const before = await invalidations();
  const { id } = await createModel(boss, values("life", { aliases: ["life-latest"], inputPrice: 150_000 }));
  expect(await namesOf(id)).toEqual(["life", "life-latest"]);
  const changed = values("life", { aliases: ["living"], enabled: false, inputPrice: 150_000 });
  expect(await editModel(boss, { id, version: 1, ...changed })).toMatchObject({ version: 2 });
  expect(await editModel(boss, { id, version: 2, ...changed })).toMatchObject({ version: 2 });
  expect(await namesOf(id)).toEqual(["life", "living"]);
  await deleteModel(boss, { id });
  expect(await stored(id)).toBeNull();
  expect(await db().modelName.count({ where: { modelId: id } })).toBe(0);
  expect(await invalidations()).toBe(before + 4);
  expect(await eventsOf(id)).toEqual([
    {
      action: "model.created",
      tenantId: null,
      targetName: "life",
      details: {
        name: { after: "life" },
        upstream: { after: "Served" },
        upstreamName: { after: "life" },
        aliases: { after: ["life-latest"] },
        enabled: { after: true },
        contextLength: { after: null },
        inputPrice: { after: "$0.15" },
        outputPrice: { after: "$0.00" },
      },
    },
    {
      action: "model.edited",
      tenantId: null,
      targetName: "life",
      details: {
        aliases: { before: ["life-latest"], after: ["living"] },
        enabled: { before: true, after: false },
      },
    },
    {
      action: "model.deleted",
      tenantId: null,
      targetName: "life",
      details: { upstream: { before: "Served" }, upstreamName: { before: "life" } },
    },
  ]);
});

test("names and aliases are one namespace", async () => {
  const { id } = await createModel(boss, values("taken", { aliases: ["taken-alias"] }));
  const other = await createModel(boss, values("free"));
  const atName = { fieldErrors: { name: ["A model has this name or alias already."] } };
  for (const name of ["taken", "taken-alias"]) {
    await expect(createModel(boss, values(name))).rejects.toMatchObject(atName);
    await expect(editModel(boss, { id: other.id, version: 1, ...values(name) })).rejects.toMatchObject(atName);
    await expect(createModel(boss, values("new", { aliases: ["ok", name] }))).rejects.toMatchObject({
      fieldErrors: { aliases: [`A model has the name or alias ${name} already.`] },
    });
  }
  // Its own names are not in its way.
  await editModel(boss, { id, version: 1, ...values("taken-alias", { aliases: ["taken"] }) });
  expect(await namesOf(id)).toEqual(["taken", "taken-alias"]);
});

test("of two who take one name at the same instant, one gets it and the other is told so", async () => {
  const both = await Promise.allSettled([
    createModel(boss, values("raced")),
    createModel(boss, values("racing", { aliases: ["raced"] })),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = both.find(({ status }) => status === "rejected");
  expect(refused).toMatchObject({ reason: { code: "INVALID_INPUT" } });
  expect(await db().modelName.count({ where: { name: "raced" } })).toBe(1);
});

test("the second of two people is told by whom the model was changed", async () => {
  const { id } = await createModel(boss, values("contended"));
  const first = { ...boss, actor: { ...boss.actor, name: "Fay First" } };
  await editModel(first, { id, version: 1, ...values("contended", { enabled: false }) });
  await expect(editModel(boss, { id, version: 1, ...values("contended") })).rejects.toMatchObject({
    code: "CONFLICT",
    message: "Fay First changed this model after you opened it. Nothing was saved.",
  });
  expect(await stored(id)).toMatchObject({ enabled: false });
});

test("a missing model or upstream is told so", async () => {
  const missing = { code: "NOT_FOUND" };
  await expect(editModel(boss, { id: "nothing", version: 1, ...values("n") })).rejects.toMatchObject(missing);
  await expect(deleteModel(boss, { id: "nothing" })).rejects.toMatchObject(missing);
  await expect(createModel(boss, values("n", { upstreamId: "nothing" }))).rejects.toMatchObject({
    fieldErrors: { upstreamId: ["Choose one of the listed upstreams."] },
  });
});

test("the list is searched by names and aliases, filtered, sorted and paged by the database", async () => {
  const second = await createUpstream(boss, { name: "Aaa", baseUrl: "https://example.com", credential: "" });
  await createModel(boss, values("list_a", { inputPrice: 3, contextLength: 10, aliases: ["list_alias"] }));
  await createModel(boss, values("list_b", { inputPrice: 2, enabled: false, upstreamName: "list_other" }));
  await createModel(boss, values("list_c", { inputPrice: 1, contextLength: 20, upstreamId: second.id }));
  const found = async (query: Partial<ModelListQuery>) =>
    (await listModels(boss, { ...DEFAULT_MODEL_LIST_QUERY, search: "LIST_", ...query })).rows.map(({ name }) => name);
  expect(await found({})).toEqual(["list_a", "list_b", "list_c"]);
  expect(await found({ search: "list%" })).toEqual([]);
  expect(await found({ search: "list_al" })).toEqual(["list_a"]);
  expect(await found({ search: "list_oth" })).toEqual(["list_b"]);
  expect(await found({ sort: "inputPrice" })).toEqual(["list_c", "list_b", "list_a"]);
  expect(await found({ sort: "upstream" })).toEqual(["list_c", "list_a", "list_b"]);
  expect(await found({ sort: "contextLength", direction: "desc" })).toEqual(["list_c", "list_a", "list_b"]);
  expect(await found({ state: "disabled" })).toEqual(["list_b"]);
  expect(await found({ upstream: second.id })).toEqual(["list_c"]);
  const second10 = await listModels(boss, { ...DEFAULT_MODEL_LIST_QUERY, search: "list_", page: 9, pageSize: 10 });
  expect(second10).toMatchObject({ page: 1, total: 3 });
});

test("models are imported as they are offered, all or none", async () => {
  const offer = async () => (await listImportable(boss, { id: upstreamId })).models.map(({ state }) => state);
  expect(await offer()).toEqual(["new", "new", "new"]);
  const result = await importModels(boss, { id: upstreamId, names: ["gpt-a", "gpt-a"], enabled: false });
  expect(result).toMatchObject({ imported: 1 });
  await createModel(boss, values("other", { aliases: ["gpt-b"] }));
  expect(await offer()).toEqual(["imported", "nameTaken", "new"]);
  await expect(importModels(boss, { id: upstreamId, names: ["gpt-c", "gpt-b"], enabled: true })).rejects.toMatchObject({
    code: "CONFLICT",
    message: "A model has the name or alias gpt-b already. Nothing was imported.",
  });
  await expect(importModels(boss, { id: upstreamId, names: ["gpt-x"], enabled: true })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect(await db().model.findMany({ where: { name: { in: ["gpt-a", "gpt-c", "gpt-x"] } } })).toMatchObject([
    { name: "gpt-a", upstreamName: "gpt-a", enabled: false, inputPrice: 0n, outputPrice: 0n, upstreamId },
  ]);
});

test("an upstream that does not answer has nothing to import, and says why", async () => {
  const { id } = await createUpstream(boss, { name: "Down", baseUrl: "http://127.0.0.1:1", credential: "" });
  expect(await listImportable(boss, { id })).toEqual({ fault: expect.stringMatching(/^It could not be/), models: [] });
  await expect(importModels(boss, { id, names: ["m"], enabled: true })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(listImportable(boss, { id: "nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an upstream that models have is not deleted, however the two meet", async () => {
  const { id } = await createUpstream(boss, { name: "Used", baseUrl: "https://used.example", credential: "" });
  const model = await createModel(boss, values("user", { upstreamId: id }));
  await expect(deleteUpstream(boss, { id })).rejects.toMatchObject({
    code: "CONFLICT",
    message: "It serves 1 model. Delete or move them first.",
  });
  await deleteModel(boss, { id: model.id });
  const outcomes = await Promise.allSettled([
    deleteUpstream(boss, { id }),
    createModel(boss, values("late", { upstreamId: id })),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
