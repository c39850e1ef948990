import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { closeIdleConnections } from "./idle-connections";

const SWEEP_MS = 200;

test("a connection is closed when nothing moves on it, and not while something does", async () => {
  const server = createServer((_req, res) => res.end());
  closeIdleConnections(server, SWEEP_MS);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const open = async () => {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    return socket.resume();
  };
  const [idle, busy] = [await open(), await open()];
  const request = () => busy.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  request();
  const asking = setInterval(request, SWEEP_MS / 10);
  idle.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(idle, "close");
  await sleep(SWEEP_MS);
  clearInterval(asking);
  expect(busy.closed).toBe(false);
  await once(busy, "close");
  server.close();
});
