import { once } from "node:events";
import { Agent, get, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { drain, listen } from "./http-server";

const opened: Server[] = [];

async function serve(handle: (req: IncomingMessage, res: ServerResponse) => void) {
  const server = await listen(0, "127.0.0.1", handle);
  opened.push(server);
  return { server, port: (server.address() as AddressInfo).port };
}

async function ask(port: number, agent?: Agent): Promise<IncomingMessage> {
  const [answer] = await once(get({ port, host: "127.0.0.1", agent }), "response");
  return answer;
}

afterEach(() => {
  for (const server of opened.splice(0)) server.closeAllConnections();
});

test("requests under way are finished, and no new ones are taken", async () => {
  let begun: ((res: ServerResponse) => void) | undefined;
  const beginning = new Promise<ServerResponse>((resolve) => {
    begun = resolve;
  });
  const { server, port } = await serve((_req, res) => begun?.(res));
  const answer = ask(port, new Agent({ keepAlive: true }));
  const res = await beginning;

  const drained = drain(server);
  await expect(ask(port)).rejects.toThrow("ECONNREFUSED");
  res.end("finished");
  expect(await text(await answer)).toBe("finished");
  await drained;
});

test("connections that wait for another request are no reason to wait", async () => {
  const { server, port } = await serve((_req, res) => res.end("answered"));
  const agent = new Agent({ keepAlive: true });
  expect(await text(await ask(port, agent))).toBe("answered");
  const start = performance.now();
  await drain(server);
  expect(performance.now() - start).toBeLessThan(4000);
});

test("a request that does not end is cut off", async () => {
  const { server, port } = await serve((_req, res) => res.write("begun"));
  const answer = await ask(port);
  await drain(server);
  await expect(text(answer)).rejects.toThrow("aborted");
});

test("no header is dropped, however many a client sends", async () => {
  const { port } = await serve(({ headers }, res) => res.end(headers["x-forwarded-for"]));
  const headers = [...Array<string[]>(2_100).fill(["B", "c"]), ["X-Forwarded-For", "192.0.2.7"]].flat();
  const [answer] = await once(get({ port, host: "127.0.0.1", headers: ["Host", "x", ...headers] }), "response");
  expect(await text(answer)).toBe("192.0.2.7");
});

test("a taken port is told with another one to choose", async () => {
  const { port } = await serve((_req, res) => res.end());
  await expect(listen(port, "127.0.0.1", () => {})).rejects.toThrow(`Port ${port} is taken. Choose another one: PORT=`);
});
