import { createServer } from "node:net";

// A server that listens, has a short queue of connections, and never takes one from it.
const server = createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
  process.send?.(server.address().port, () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
});
