import { fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { createTestDatabase } from "@/lib/testing/database";
import { startGateway, type TestGateway } from "@/lib/testing/gateway";

/** Seconds. */
process.env.PORTCULLIS_UPSTREAM_TIMEOUT = "0.4";
process.env.PORTCULLIS_ANSWER_TIMEOUT = "1.5";
await createTestDatabase();

let gateway: TestGateway;
let key: Awaited<ReturnType<TestGateway["key"]>>;
beforeAll(async () => {
  gateway = await startGateway();
  key = await gateway.key();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.upstream.asked.length = 0;
});

const messages = [{ role: "user" as const, content: "Hi" }];

/** What a stream said, and the error that ended it. */
async function read(model: string) {
  let text = "";
  try {
    for await (const { choices } of await key.client.chat.completions.create({ model, messages, stream: true })) {
      text += choices[0]?.delta.content ?? "";
    }
  } catch (error) {
    return { text, error };
  }
  return { text, error: null };
}

test.each([false, true])("an upstream that does not begin to answer is given up; stream: %s", async (stream) => {
  const { name } = await gateway.model("silent");
  const asking = key.client.chat.completions.create({ model: name, messages, stream });
  await expect(asking).rejects.toMatchObject({ status: 504, code: "upstream_timeout", type: "server_error" });
  await expect.poll(() => gateway.upstream.asked[0]?.cancelled).toBe(true);
});

test("one that falls silent in the middle is given up, and the client told", async () => {
  const { name } = await gateway.model("stuck");
  const { text, error } = await read(name);
  expect(text).toBe("0 1 2 ");
  expect(error).toMatchObject({ code: "upstream_timeout", type: "server_error" });
  await expect.poll(() => gateway.upstream.asked[0]?.cancelled).toBe(true);
});

test("one that goes on for ever is given up as well, although it is never silent", async () => {
  const { name } = await gateway.model("endless");
  const { text, error } = await read(name);
  expect(text).toMatch(/^0 1 2 3 /);
  expect(error).toMatchObject({ code: "upstream_timeout" });
  await expect.poll(() => gateway.upstream.asked[0]?.cancelled).toBe(true);
});

test("one that accepts no connection is unreachable", async () => {
  const unready = fork(fileURLToPath(new URL("../../testing/unready.mjs", import.meta.url)));
  try {
    const [port] = await once(unready, "message");
    // What its queue has no place for is not answered at all.
    const queue = Array.from({ length: 4 }, () => connect(Number(port), "127.0.0.1").on("error", () => {}));
    await Promise.all(queue.slice(0, 2).map((socket) => once(socket, "connect")));
    const upstream = { name: `Unready ${port}`, baseUrl: `http://127.0.0.1:${port}` };
    const { id } = await db().upstream.create({ data: upstream, select: { id: true } });
    const { name } = await gateway.model("chat", { upstreamId: id });
    const asking = key.client.chat.completions.create({ model: name, messages });
    await expect(asking).rejects.toMatchObject({ status: 502, code: "upstream_unreachable" });
    for (const socket of queue) socket.destroy();
  } finally {
    unready.kill("SIGKILL");
  }
});
