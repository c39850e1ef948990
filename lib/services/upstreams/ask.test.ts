import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { offering, startUpstream, type TestUpstream } from "@/lib/testing/upstream";
import { askForModels, UpstreamFault } from "./ask";

let upstream: TestUpstream;
afterEach(() => upstream?.close());

const SECRET = "sk-canary";

test("an upstream is asked for its models, with its credential where it has one", async () => {
  upstream = await startUpstream(offering("b", "a"));
  const models = [
    { name: "a", contextLength: null },
    { name: "b", contextLength: null },
  ];
  expect(await askForModels(`${upstream.baseUrl}/v1`, SECRET)).toEqual(models);
  expect(await askForModels(upstream.baseUrl, null)).toEqual(models);
  expect(upstream.asked).toEqual([
    { path: "/v1/models", authorization: `Bearer ${SECRET}` },
    { path: "/models", authorization: undefined },
  ]);
});

test.each([
  [401, "It refused the credential (401)."],
  [403, "It refused the credential (403)."],
  [404, "It has no list of models at this base URL (404)."],
  [500, "It answered with status 500."],
])("status %i is told without what was said with it", async (status, message) => {
  upstream = await startUpstream((request, response) => {
    response.writeHead(status);
    response.end(`internal details and ${request.headers.authorization}`);
  });
  await expect(askForModels(upstream.baseUrl, SECRET)).rejects.toThrow(new UpstreamFault(message));
});

test.each([301, 302, 303, 307, 308])("redirect %i is not followed", async (status) => {
  const elsewhere = await startUpstream(offering("secret"));
  upstream = await startUpstream((_request, response) => {
    response.writeHead(status, { Location: `${elsewhere.baseUrl}/models` });
    response.end();
  });
  await expect(askForModels(upstream.baseUrl, SECRET)).rejects.toThrow(
    `It answered with a redirect (${status}), which is not followed.`,
  );
  expect(elsewhere.asked).toEqual([]);
  await elsewhere.close();
});

test("what is no list of models is not repeated", async () => {
  upstream = await startUpstream((_request, response) => response.end("<h1>Intranet</h1>"));
  await expect(askForModels(upstream.baseUrl, null)).rejects.toThrow(
    new UpstreamFault("Its answer is no list of models."),
  );
});

test("an endless answer is read to its limit and no further", async () => {
  let open = true;
  upstream = await startUpstream((_request, response) => {
    const chunk = Buffer.alloc(256 * 1024, "x");
    const more = () => {
      while (open && response.write(chunk));
    };
    response.on("drain", more).on("close", () => {
      open = false;
    });
    more();
  });
  await expect(askForModels(upstream.baseUrl, null)).rejects.toThrow("Its answer is larger than 4 MiB.");
  await expect.poll(() => open).toBe(false);
});

test("nobody there is told by its code", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  const port = typeof address === "object" ? address?.port : 0;
  await expect(askForModels(`http://127.0.0.1:${port}`, SECRET)).rejects.toThrow(
    "It could not be reached (ECONNREFUSED).",
  );
});

test("one that accepts and says nothing is not waited for", async () => {
  upstream = await startUpstream(() => {});
  await expect(askForModels(upstream.baseUrl, SECRET, 50)).rejects.toThrow("It did not answer within 0.05 seconds.");
});

test("one that begins and never ends is not waited for", async () => {
  upstream = await startUpstream((_request, response) => response.write("{"));
  await expect(askForModels(upstream.baseUrl, SECRET, 200)).rejects.toThrow("It did not answer within 0.2 seconds.");
});
