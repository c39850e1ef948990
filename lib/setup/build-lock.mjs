import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect, createServer } from "node:net";

/**
 * Lets one process at a time do `work`; the others wait for it. A socket is the lock, because it goes away with its
 * process however that ends.
 *
 * @param {string} path of the socket; relative, as the whole path of one must be short
 * @param {() => Promise<void>} work
 */
export async function whileLocked(path, work) {
  for (;;) {
    /** @type {Set<import("node:net").Socket>} */
    const waiting = new Set();
    const server = createServer((socket) => waiting.add(socket.on("error", () => {})));
    if (await listens(server, path)) {
      try {
        return await work();
      } finally {
        server.close();
        for (const socket of waiting) socket.destroy();
      }
    }
    await waitForOwner(path);
  }
}

/**
 * @param {import("node:net").Server} server
 * @param {string} path
 * @returns {Promise<boolean>} false where another socket has that path
 */
function listens(server, path) {
  return new Promise((resolve, reject) => {
    server.once("listening", () => resolve(true));
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    server.listen(path);
  });
}

/** @param {string} path */
async function waitForOwner(path) {
  const socket = connect(path);
  try {
    await once(socket, "connect");
  } catch {
    // Nobody is behind it: its process was killed.
    await rm(path, { force: true });
    return;
  }
  process.stdout.write("Another start is building. Waiting for it …\n");
  await once(socket.resume(), "close").catch(() => {});
}
