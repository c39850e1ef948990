import { Client } from "pg";
import { log } from "@/lib/log";

const RECONNECT_MS = 1_000;

/**
 * Listens for changes, to apply them in milliseconds instead of at the next renewal. Only a hint: while the connection is
 * lost, changes take longer and are no less safe. Wants a direct connection; a transaction-pooling proxy drops LISTEN.
 *
 * @returns a function that stops listening
 */
export function listenForHints(connectionString: string, onHint: () => void): () => Promise<void> {
  let stopped = false;
  let client: Client | null = null;
  let retry: NodeJS.Timeout | undefined;

  const connect = async () => {
    const opening = new Client({ connectionString, application_name: "portcullis verifier hints", keepAlive: true });
    client = opening;
    opening.on("notification", onHint);
    opening.once("error", () => opening.end().catch(() => {}));
    opening.once("end", () => {
      if (!stopped) retry = setTimeout(connect, RECONNECT_MS);
    });
    try {
      await opening.connect();
      await opening.query("LISTEN portcullis_invalidation");
      onHint();
    } catch (error) {
      log.warn({ err: error }, "changes are not announced at the moment; trying again");
      await opening.end().catch(() => {});
    }
  };
  void connect();

  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => {});
  };
}
