import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "@/lib/testing/database";
import { startGateway, type TestGateway } from "@/lib/testing/gateway";

process.env.PORTCULLIS_TRUSTED_PROXIES = "127.0.0.1";
await createTestDatabase();

let gateway: TestGateway;
let model: string;
beforeAll(async () => {
  gateway = await startGateway();
  model = (await gateway.model("chat")).name;
});
afterAll(() => gateway.close());

const IPV4 = "203.0.113.0/24";
const IPV6 = "2001:db8::/32";

test.each([
  [[], ["203.0.113.7", "2001:db8::7"], []],
  [[IPV4], ["203.0.113.7", "::ffff:203.0.113.7"], ["203.0.114.1", "2001:db8::7", "::ffff:203.0.114.1", "::1"]],
  [["0.0.0.0/0"], ["203.0.113.7"], ["2001:db8::7", "::1"]],
  [[IPV6], ["2001:db8::7", "2001:DB8:0::7"], ["2001:db9::7", "203.0.113.7", "::ffff:203.0.113.7"]],
  [["::/0"], ["2001:db8::7"], ["203.0.113.7"]],
  [
    [IPV4, IPV6],
    ["203.0.113.7", "2001:db8::7"],
    ["203.0.114.1", "2001:db9::7"],
  ],
])("a key that may be used from %j", async (allowlist, inside, outside) => {
  const { secret } = await gateway.key({ allowlist });
  const from = (address: string) => {
    const client = gateway.client(secret, { defaultHeaders: { "X-Forwarded-For": address } });
    const code = (asking: Promise<unknown>) =>
      asking.then(
        () => "allowed",
        ({ code }) => code as string,
      );
    const messages = [{ role: "user" as const, content: "Hi" }];
    return Promise.all([code(client.chat.completions.create({ model, messages })), code(client.models.list())]);
  };
  for (const address of inside) expect([address, ...(await from(address))]).toEqual([address, "allowed", "allowed"]);
  for (const address of outside) {
    expect([address, ...(await from(address))]).toEqual([address, "address_not_allowed", "address_not_allowed"]);
  }
});
