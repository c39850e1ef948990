import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { MODEL_SELECTIONS } from "@/lib/domain/grant";
import { env } from "@/lib/env";
import { edit } from "@/lib/services/keys/edit";
import { revoke } from "@/lib/services/keys/revoke";
import { propagate } from "@/lib/services/revocation/propagate";
import { setAiAccess } from "@/lib/services/tenants/ai-access";
import { createTestDatabase } from "@/lib/testing/database";
import { startGateway, type TestGateway } from "@/lib/testing/gateway";
import { asSuperUser } from "@/lib/testing/groups";
import { USED } from "@/lib/testing/model-upstream";
import { createGroup, createKey, createTenant, createUpstream } from "@/prisma/factories";

await createTestDatabase();

let gateway: TestGateway;
let unreachableId: string;
beforeAll(async () => {
  gateway = await startGateway();
  unreachableId = (await createUpstream(db(), env().PORTCULLIS_SECRET, { baseUrl: "http://127.0.0.1:9" })).id;
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.upstream.asked.length = 0;
});

const messages = [{ role: "user" as const, content: "Hi" }];
type Key = Awaited<ReturnType<TestGateway["key"]>>;

const outcome = ({ client }: Pick<Key, "client">, model: string) =>
  client.chat.completions.create({ model, messages }).then(
    () => "allowed",
    ({ status, code, message, headers }) => ({ status, code, message, retry: headers.get("x-should-retry") }),
  );
const listed = async ({ client }: Key) => (await client.models.list()).data.map(({ id }) => id);

const REFUSED = {
  status: 403,
  code: "model_not_allowed",
  message: "403 This API key may not use the model that was asked for.",
  retry: "false",
};

const UNREACHABLE = {
  status: 502,
  code: "upstream_unreachable",
  message: "502 The model can't be reached at the moment.",
  retry: null,
};

/** Every combination that there can be: nobody names what is not there yet, and `all` names nothing. */
const CASES = MODEL_SELECTIONS.flatMap((modelSelection) =>
  [true, false].flatMap((named) =>
    [true, false].flatMap((enabled) =>
      [true, false].flatMap((addedLater) =>
        [true, false].map((reachable) => ({ modelSelection, named, enabled, addedLater, reachable })),
      ),
    ),
  ),
).filter(({ modelSelection, named, addedLater }) => !named || (modelSelection !== "all" && !addedLater));

describe("what a key may use is what it is shown, by the name and by the alias, whether or not its upstream is there", () => {
  test.each(CASES)(
    "$modelSelection, named $named, enabled $enabled, added later $addedLater, reachable $reachable",
    async ({ modelSelection, named, enabled, addedLater, reachable }) => {
      const alias = `alias ${crypto.randomUUID()}`;
      const add = () =>
        gateway.model("chat", { enabled, aliases: [alias], ...(!reachable && { upstreamId: unreachableId }) });
      const before = addedLater ? null : await add();
      const key = await gateway.key({ modelSelection, modelIds: named && before ? [before.id] : [] });
      const { name } = before ?? (await add());
      const may = enabled && (modelSelection === "all" || named === (modelSelection === "inclusive"));
      for (const called of [name, alias]) {
        expect(await outcome(key, called)).toEqual(!may ? REFUSED : reachable ? "allowed" : UNREACHABLE);
        const found = key.client.models.retrieve(called);
        if (may) expect(await found).toMatchObject({ id: name, object: "model" });
        else await expect(found).rejects.toMatchObject({ code: "model_not_allowed" });
      }
      expect((await listed(key)).includes(name)).toBe(may);
      expect(await listed(key)).not.toContain(alias);
    },
  );
});

test("a model that does not exist is refused as one that is closed", async () => {
  expect(await outcome(await gateway.key(), "no such model")).toEqual(REFUSED);
});

test("asking about a closed model is denied, and noted", async () => {
  const { id, name } = await gateway.model("chat");
  const key = await gateway.key({ modelSelection: "exclusive", modelIds: [id] });
  await expect(key.client.models.retrieve(name)).rejects.toMatchObject({ code: "model_not_allowed" });
  const noted = () => db().denial.findMany({ where: { keyId: key.id }, select: { reason: true } });
  await expect.poll(noted, { timeout: 5_000 }).toEqual([{ reason: "model_not_allowed" }]);
});

test("a tenant that is not invited uses nothing", async () => {
  const { name } = await gateway.model("chat");
  const key = await gateway.key({}, { aiInvitedAt: undefined });
  expect(await outcome(key, name)).toEqual(REFUSED);
  expect(await listed(key)).toEqual([]);
});

test.each([
  ["key's", { requestsPerDay: 1 }, {}],
  ["tenant's", {}, { requestsPerDay: 1 }],
])("what the %s rate limit keeps out does not reach the upstream", async (_, ofKey, ofTenant) => {
  const { name } = await gateway.model("chat");
  const key = await gateway.key(ofKey, ofTenant);
  expect(await outcome(key, name)).toBe("allowed");
  expect(await outcome(key, name)).toMatchObject({ status: 429, code: "rate_limited" });
  expect(gateway.upstream.asked).toHaveLength(1);
});

describe("a change has reached the gateway when it returns", () => {
  test("revoke: new requests are refused, and open streams end with an error within a second", async () => {
    const { name } = await gateway.model("endless");
    const key = await gateway.key();
    const stream = await key.client.chat.completions.create({ model: name, messages, stream: true });
    const iterator = stream[Symbol.asyncIterator]();
    await iterator.next();
    await revoke(key.ctx, "ai", { ids: [key.id], reason: "" });
    const revokedAt = performance.now();
    expect(await outcome(key, name)).toMatchObject({ status: 401, code: "key_revoked" });
    const reading = (async () => {
      while (!(await iterator.next()).done);
    })();
    await expect(reading).rejects.toMatchObject({ code: "key_revoked" });
    expect(performance.now() - revokedAt).toBeLessThan(1_000);
    await expect.poll(() => gateway.upstream.asked[0]?.cancelled).toBe(true);
  });

  test("a withdrawn invitation ends the streams of the tenant's keys, which work again with the next one", async () => {
    const [endless, chat] = [await gateway.model("endless"), await gateway.model("chat")];
    const key = await gateway.key();
    const boss = asSuperUser(key.ctx);
    const access = { id: key.ctx.tenant.id, monthlyBudget: null };
    const stream = await key.client.chat.completions.create({ model: endless.name, messages, stream: true });
    const iterator = stream[Symbol.asyncIterator]();
    await iterator.next();
    await setAiAccess(boss, { ...access, version: 1, invited: false });
    expect(await outcome(key, chat.name)).toEqual(REFUSED);
    expect(await listed(key)).toEqual([]);
    const reading = (async () => {
      while (!(await iterator.next()).done);
    })();
    await expect(reading).rejects.toMatchObject({ code: "model_not_allowed" });
    await setAiAccess(boss, { ...access, version: 2, invited: true });
    expect(await outcome(key, chat.name)).toBe("allowed");
  });

  test("a smaller selection of models ends the streams of what it leaves out, and no others", async () => {
    const [closed, kept] = [await gateway.model("endless"), await gateway.model("endless")];
    const key = await gateway.key();
    const begin = async (model: string) => {
      const stream = await key.client.chat.completions.create({ model, messages, stream: true });
      const iterator = stream[Symbol.asyncIterator]();
      await iterator.next();
      return { stream, iterator };
    };
    const [cut, open] = [await begin(closed.name), await begin(kept.name)];
    const grant = { selection: "exclusive" as const, modelIds: [closed.id], monthlyBudget: null };
    await edit(key.ctx, "ai", { id: key.id, version: 1, grant });
    const reading = (async () => {
      while (!(await cut.iterator.next()).done);
    })();
    await expect(reading).rejects.toMatchObject({ code: "model_not_allowed" });
    expect((await open.iterator.next()).done).toBe(false);
    open.stream.controller.abort();
  });

  test("a model whose name is another one's now: streams of what it was end with it", async () => {
    const [before, after] = [await gateway.model("endless"), await gateway.model("endless")];
    const key = await gateway.key();
    const stream = await key.client.chat.completions.create({ model: before.name, messages, stream: true });
    const iterator = stream[Symbol.asyncIterator]();
    await iterator.next();
    await propagate("models", [], async (tx) => {
      const select = { id: true };
      await tx.modelName.update({ where: { name: before.name }, data: { modelId: after.id }, select: { name: true } });
      await tx.model.update({ where: { id: before.id }, data: { name: `${before.name}-old`, enabled: false }, select });
      return tx.model.update({ where: { id: after.id }, data: { aliases: [before.name] }, select });
    });
    const reading = (async () => {
      while (!(await iterator.next()).done);
    })();
    await expect(reading).rejects.toMatchObject({ code: "model_not_allowed" });
  });

  test("expiry ends an open stream", async () => {
    const { name } = await gateway.model("endless");
    const { client } = await gateway.key({ expiresAt: new Date(Date.now() + 1_500) });
    const stream = await client.chat.completions.create({ model: name, messages, stream: true });
    const reading = (async () => {
      for await (const _ of stream);
    })();
    await expect(reading).rejects.toMatchObject({ code: "key_expired" });
  });

  test("a disabled model", async () => {
    const { id, name } = await gateway.model("chat");
    const key = await gateway.key();
    expect(await outcome(key, name)).toBe("allowed");
    await propagate("models", [], (tx) =>
      tx.model.update({ where: { id }, data: { enabled: false }, select: { id: true } }),
    );
    expect(await outcome(key, name)).toEqual(REFUSED);
  });
});

describe("budgets", () => {
  /** Micro-dollars: a dollar per million tokens makes one of each token. */
  const prices = { inputPrice: 1_000_000n, outputPrice: 1_000_000n };
  const COST = BigInt(USED.input + USED.output);

  test.each(["key", "tenant"] as const)("the %s's is overrun by no more than the requests in flight", async (owner) => {
    const { name } = await gateway.model("chat", prices);
    const budget = COST * 100n;
    const key = await gateway.key(
      owner === "key" ? { monthlyBudget: budget } : {},
      owner === "tenant" ? { aiMonthlyBudget: budget } : {},
    );
    const PARALLEL = 50;
    let allowed = 0;
    const ask = async () => {
      while ((await outcome(key, name)) === "allowed") allowed++;
    };
    await Promise.all(Array.from({ length: PARALLEL }, ask));
    expect(allowed).toBeGreaterThanOrEqual(100);
    expect(allowed).toBeLessThan(100 + PARALLEL);
    expect(await outcome(key, name)).toEqual({
      status: 429,
      code: "insufficient_quota",
      message: "429 The budget of this API key is used up for this month.",
      retry: "false",
    });
    const written = () => db().aiSpend.findFirst({ where: { ownerId: owner === "key" ? key.id : key.ctx.tenant.id } });
    await expect.poll(async () => (await written())?.cost).toBe(BigInt(allowed) * COST * 1_000_000n);
  });

  test("a change of a budget holds when it returns, up or down", async () => {
    const { name } = await gateway.model("chat", prices);
    const key = await gateway.key();
    expect(await outcome(key, name)).toBe("allowed");
    const set = (version: number, monthlyBudget: number | null) =>
      edit(key.ctx, "ai", { id: key.id, version, grant: { selection: "all", modelIds: [], monthlyBudget } });
    await set(1, USED.input + USED.output);
    expect(await outcome(key, name)).toMatchObject({ code: "insufficient_quota" });
    await set(2, USED.input + USED.output + 1);
    expect(await outcome(key, name)).toBe("allowed");
    await set(3, 0);
    expect(await outcome(key, name)).toMatchObject({ code: "insufficient_quota" });
    await set(4, null);
    expect(await outcome(key, name)).toBe("allowed");
  });

  test("of other tenants are their own", async () => {
    const { name } = await gateway.model("chat", prices);
    const poor = await gateway.key({ monthlyBudget: 0n });
    expect(await outcome(poor, name)).toMatchObject({ code: "insufficient_quota" });
    expect(await outcome(await gateway.key({ monthlyBudget: 1n }), name)).toBe("allowed");
  });

  test("usage is counted by key and model, from streams as well, and estimated for what was given up", async () => {
    const [chat, endless] = [await gateway.model("chat", prices), await gateway.model("endless", prices)];
    const { id, client } = await gateway.key();
    await client.chat.completions.create({ model: chat.name, messages });
    await client.embeddings.create({ model: chat.name, input: "text" });
    await client.responses.create({ model: chat.name, input: "Hi" });
    for await (const _ of await client.chat.completions.create({ model: chat.name, messages, stream: true }));
    for await (const _ of await client.responses.create({ model: chat.name, input: "Hi", stream: true }));
    for await (const { choices } of await client.chat.completions.create({
      model: endless.name,
      messages,
      stream: true,
    })) {
      if (choices[0]?.delta.content === "9 ") break;
    }
    const used = async () => {
      const rows = await db().aiUsageHour.findMany({ where: { keyId: id } });
      const of = (modelId: string) => rows.filter((row) => row.modelId === modelId);
      const sum = (field: "requests" | "inputTokens" | "outputTokens" | "cost", modelId: string) =>
        of(modelId).reduce((total, row) => total + Number(row[field]), 0);
      return {
        chat: ["requests", "inputTokens", "outputTokens"].map((field) => sum(field as "requests", chat.id)),
        given: sum("outputTokens", endless.id),
      };
    };
    await expect
      .poll(async () => (await used()).chat, { timeout: 5_000 })
      .toEqual([5, 5 * USED.input, 4 * USED.output]);
    await expect.poll(async () => (await used()).given, { timeout: 5_000 }).toBeGreaterThanOrEqual(10);
  });
});

test("refusals are among the key's denials, with the reason", async () => {
  const { name } = await gateway.model("chat");
  const key = await gateway.key({ modelSelection: "inclusive", modelIds: [] });
  await outcome(key, name);
  await expect
    .poll(() => db().denial.findMany({ where: { keyId: key.id }, select: { reason: true, explanation: true } }), {
      timeout: 5_000,
    })
    .toEqual([
      { reason: "model_not_allowed", explanation: expect.stringContaining(`the model ${name}, which its selection`) },
    ]);
});

test("a tenant key does not open models", async () => {
  const tenant = await createTenant(db(), { aiInvitedAt: new Date() });

  const { id: groupId } = await createGroup(db(), { tenantId: tenant.id });
  const { secret } = await createKey(db(), { tenantId: tenant.id, groupId });
  const { name } = await gateway.model("chat");
  expect(await outcome({ client: gateway.client(secret) }, name)).toMatchObject({
    status: 403,
    code: "not_accepted_here",
  });
});
