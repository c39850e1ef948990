import { afterAll, beforeAll, expect, test } from "vitest";
import { revoke } from "@/lib/services/keys/revoke";
import { rotate } from "@/lib/services/keys/rotate";
import { propagate } from "@/lib/services/revocation/propagate";
import { createTestDatabase } from "@/lib/testing/database";
import { startGateway, type TestGateway } from "@/lib/testing/gateway";

/** Seconds. */
process.env.PORTCULLIS_STREAM_GRACE = "1";
await createTestDatabase();

let gateway: TestGateway;
let chat: string;
let endless: string;
beforeAll(async () => {
  gateway = await startGateway();
  chat = (await gateway.model("chat")).name;
  endless = (await gateway.model("endless")).name;
});
afterAll(() => gateway.close());

const messages = [{ role: "user" as const, content: "Hi" }];
type Client = Awaited<ReturnType<TestGateway["key"]>>["client"];

const ask = (client: Client) =>
  client.chat.completions.create({ model: chat, messages }).then(
    () => "allowed",
    ({ code }) => code as string,
  );

interface Ending {
  code: string;
  at: number;
}

/** A stream that has begun, and how it will end. */
async function open(client: Client): Promise<{ ending: Promise<Ending> }> {
  const stream = await client.chat.completions.create({ model: endless, messages, stream: true });
  const iterator = stream[Symbol.asyncIterator]();
  await iterator.next();
  const read = async (): Promise<Ending> => {
    try {
      while (!(await iterator.next()).done);
      return { code: "done", at: Date.now() };
    } catch (error) {
      return { code: (error as { code: string }).code, at: Date.now() };
    }
  };
  return { ending: read() };
}

test("a secret that is being replaced works until its grace ends, and its streams go on no longer", async () => {
  const { id, ctx, client } = await gateway.key();
  const { ending } = await open(client);
  const rotated = await rotate({ ...ctx, now: new Date() }, "ai", {
    id,
    version: 1,
    expiresAt: null,
    grace: "oneHour",
  });
  const fresh = gateway.client(rotated.secret);
  expect([await ask(client), await ask(fresh)]).toEqual(["allowed", "allowed"]);
  const retiresAt = new Date(Date.now() + 1_000);
  await propagate("key", [id], async (tx) => {
    await tx.secret.updateMany({ where: { keyId: id, retiresAt: { not: null } }, data: { retiresAt } });
    return {};
  });
  const { code, at } = await ending;
  expect(code).toBe("secret_retired");
  expect(at).toBeGreaterThanOrEqual(retiresAt.getTime());
  expect([await ask(client), await ask(fresh)]).toEqual(["secret_retired", "allowed"]);
});

test("without a grace of its own the old secret ends at once, and its streams when theirs has passed", async () => {
  const { id, ctx, client } = await gateway.key();
  const { ending } = await open(client);
  const now = new Date();
  await rotate({ ...ctx, now }, "ai", { id, version: 1, expiresAt: null, grace: "immediately" });
  expect(await ask(client)).toBe("secret_retired");
  const { code, at } = await ending;
  expect(code).toBe("secret_retired");
  expect(at - now.getTime()).toBeGreaterThanOrEqual(1_000);
});

test("the grace of streams is none of new requests", async () => {
  const { id, ctx, client } = await gateway.key();
  const { ending } = await open(client);
  const revokedAt = Date.now();
  await revoke(ctx, "ai", { ids: [id], reason: "" });
  expect(await ask(client)).toBe("key_revoked");
  const { code, at } = await ending;
  expect(code).toBe("key_revoked");
  expect(at - revokedAt).toBeGreaterThanOrEqual(1_000);
});
