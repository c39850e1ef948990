import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "vitest";
import { FAULTS } from "./answer";
import { breakOff } from "./relay";

const LONG = 8 * 1024 * 1024;

test("a client that does not read why its stream has ended keeps its connection for some seconds only", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.pause().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  const [, res] = (await once(server, "request")) as [unknown, ServerResponse];
  while (res.writableLength < LONG) res.write(Buffer.alloc(LONG));
  breakOff(res, true, FAULTS.upstreamTimeout);
  await once(res, "close");
  expect(client.bytesRead).toBeLessThan(LONG);
  client.destroy();
  server.close();
}, 20_000);

test("nothing is told, or waited for, where the client has gone away", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  const [, res] = (await once(server, "request")) as [unknown, ServerResponse];
  res.writeHead(200).flushHeaders();
  client.destroy();
  await once(res, "close");
  breakOff(res, true, FAULTS.upstreamTimeout);
  expect([res.writableEnded, res.listenerCount("close")]).toEqual([false, 0]);
  server.close();
});
