import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "@/lib/testing/database";
import { startGateway, type TestGateway } from "@/lib/testing/gateway";
import { execute, inDatabase } from "@/lib/testing/sql";

const url = await createTestDatabase();
const name = new URL(url).pathname.slice(1);
const server = inDatabase(url, "postgres");

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterEach(() => execute(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`));
afterAll(() => gateway.close());

/** What the console sees of it goes on. */
const cutOff = () =>
  execute(
    server,
    `ALTER DATABASE ${name} ALLOW_CONNECTIONS false;
     SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = '${name}' AND application_name LIKE 'portcullis verifier%'`,
  );

const messages = [{ role: "user" as const, content: "Hi" }];
const UNAVAILABLE = { code: "verification_unavailable" };
const LONG = { timeout: 15_000, interval: 100 };

test("without its lease a gateway cuts open streams and lets no request through, and with it all goes on", async () => {
  const [chat, endless] = [await gateway.model("chat"), await gateway.model("endless")];
  const { client } = await gateway.key();
  const ask = () => client.chat.completions.create({ model: chat.name, messages });
  const list = () => client.models.list();
  await ask();
  const stream = await client.chat.completions.create({ model: endless.name, messages, stream: true });
  const iterator = stream[Symbol.asyncIterator]();
  await iterator.next();
  const reading = (async () => {
    while (!(await iterator.next()).done);
  })();
  const broken = expect(reading).rejects.toMatchObject(UNAVAILABLE);
  await cutOff();
  const lostAt = performance.now();
  await broken;
  // The lease, and a second.
  expect(performance.now() - lostAt).toBeLessThan(4_500);
  const asked = gateway.upstream.asked.length;
  await expect(ask()).rejects.toMatchObject({ status: 503, ...UNAVAILABLE });
  await expect(list()).rejects.toMatchObject({ status: 503, ...UNAVAILABLE });
  expect(gateway.upstream.asked).toHaveLength(asked);
  await expect.poll(() => gateway.upstream.asked.find(({ cancelled }) => cancelled)).toBeDefined();
  await execute(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  await expect
    .poll(
      () =>
        ask().then(
          () => "answered",
          ({ code }) => code,
        ),
      LONG,
    )
    .toBe("answered");
}, 40_000);
