import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { env } from "@/lib/env";
import { createTestDatabase } from "@/lib/testing/database";
import { startGateway, type TestGateway } from "@/lib/testing/gateway";
import { createUpstream } from "@/prisma/factories";

await createTestDatabase();

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

/** An upstream of its own, with models that do what is asked for. */
async function newUpstream(baseUrl: string, secret = env().PORTCULLIS_SECRET) {
  const { id } = await createUpstream(db(), secret, { baseUrl, credential: "stored" });
  const { client } = await gateway.key();
  const messages = [{ role: "user" as const, content: "Hi" }];
  const modelThat = async (does: string) => (await gateway.model(does, { upstreamId: id })).name;
  const request = (model: string) => client.chat.completions.create({ model, messages }).catch(() => {});
  return {
    id,
    modelThat,
    request,
    ask: async (does: string) => request(await modelThat(does)),
    health: () => db().upstream.findUniqueOrThrow({ where: { id }, select: { checkedAt: true, fault: true } }),
  };
}

test.each([
  ["500", "It answered with status 500."],
  ["401", "It refused the credential (401)."],
  ["redirect", "It answered with a redirect (302), which is not followed."],
])("a request that is answered with %s is told at once", async (does, fault) => {
  const upstream = await newUpstream(gateway.upstream.baseUrl);
  await upstream.ask(does);
  await expect.poll(upstream.health).toEqual({ checkedAt: expect.any(Date), fault });
});

test.each(["chat", "400", "429"])("%s says nothing against the upstream", async (does) => {
  const upstream = await newUpstream(gateway.upstream.baseUrl);
  await upstream.ask(does);
  await expect.poll(upstream.health).toEqual({ checkedAt: expect.any(Date), fault: null });
});

test("a client that asks for what an upstream does not have says nothing of it", async () => {
  const [upstream, other] = [await newUpstream(gateway.upstream.baseUrl), await newUpstream(gateway.upstream.baseUrl)];
  await upstream.ask("404");
  await other.ask("chat");
  // What is written comes one after the other.
  await expect.poll(other.health).toMatchObject({ checkedAt: expect.any(Date) });
  expect(await upstream.health()).toEqual({ checkedAt: null, fault: null });
});

test("an upstream that can't be reached, and one whose credential can't be opened", async () => {
  const down = await newUpstream("http://127.0.0.1:9");
  await down.ask("chat");
  await expect.poll(down.health).toMatchObject({ fault: "It could not be reached." });
  const locked = await newUpstream(gateway.upstream.baseUrl, "another secret that is long enough to seal with");
  await locked.ask("chat");
  await expect.poll(locked.health).toMatchObject({ fault: expect.stringContaining("Enter it again.") });
});

test("an upstream that answers again is well again", async () => {
  const upstream = await newUpstream(gateway.upstream.baseUrl);
  await upstream.ask("500");
  await expect.poll(upstream.health).toMatchObject({ fault: "It answered with status 500." });
  const again = async () => {
    await upstream.ask("chat");
    return upstream.health();
  };
  // For a second, the fault is worth more.
  await expect.poll(again, { timeout: 10_000 }).toMatchObject({ fault: null });
});

test("what an upstream did before it was changed is not told of it afterwards", async () => {
  const changed = await newUpstream(gateway.upstream.baseUrl);
  const other = await newUpstream(gateway.upstream.baseUrl);
  const [failing, barrier] = [await changed.modelThat("500"), await other.modelThat("500")];
  await changed.request(await changed.modelThat("chat"));
  await expect.poll(changed.health).toMatchObject({ checkedAt: expect.any(Date) });
  const data = { version: { increment: 1 }, checkedAt: null };
  await db().upstream.update({ where: { id: changed.id }, data });
  await changed.request(failing);
  await other.request(barrier);
  await expect.poll(other.health).toMatchObject({ fault: "It answered with status 500." });
  expect(await changed.health()).toEqual({ checkedAt: null, fault: null });
});
