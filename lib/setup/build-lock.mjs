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
    const server = createServer();
    server.listen(path);
    const taken = await Promise.race([
      once(server, "listening").then(() => false),
      once(server, "error").then(([error]) => {
        if (error.code === "EADDRINUSE") return true;
        throw error;
      }),
    ]);
    if (!taken) {
      try {
        return await work();
      } finally {
        server.close();
      }
    }
    await waitForOwner(path);
  }
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
