import { createServer } from "node:http";
import next from "next";
import { disconnect } from "@/lib/data/client";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/domain/demo";
import { compileNetworks } from "@/lib/domain/network";
import { log } from "@/lib/log";
import { compactJournal } from "@/lib/services/revocation/journal";
import { replayJournal } from "@/lib/services/revocation/replay";
import { guardConsole } from "@/lib/setup/console-guard";
import { checkPeppers, migrateDatabase, offerDemo, offerSetUp } from "@/lib/setup/contents";
import { openDatabase } from "@/lib/setup/database";
import { checkConfiguration, loadEnvironment } from "@/lib/setup/environment";
import { drain, listen } from "@/lib/setup/http-server";
import { runService } from "@/lib/setup/lifecycle";
import { say, step } from "@/lib/setup/progress";
import { prepareRevocationJournal } from "@/lib/setup/revocation-journal";
import { lendVerifier } from "@/lib/verifier/in-process";
import { openVerifier } from "@/lib/verifier/service";

/** What only the journal knows to be revoked, before anything is served: the database may be an older copy of itself. */
async function revokeAgain(journal: string | undefined): Promise<void> {
  if (!journal) return;
  await prepareRevocationJournal(journal);
  await compactJournal(journal);
  const revoked = await replayJournal(journal, new Date());
  if (revoked > 0) say(`Revoked again what an older copy of the database had brought back: ${revoked} keys`);
}

/** The console, with a verifier before it. */
runService(async ({ onStop, isStopping, stop }) => {
  const installation = await loadEnvironment();
  const database = await openDatabase(installation, () => {
    log.fatal("The embedded PostgreSQL has gone away and could not be started again.");
    void stop(1);
  });
  onStop(database.stop, disconnect);
  const { HOST, LOG_LEVEL, NODE_ENV, PORT, PORTCULLIS_REVOCATION_JOURNAL, PORTCULLIS_TRUSTED_PROXIES, PORTCULLIS_URL } =
    checkConfiguration();
  log.level = LOG_LEVEL;
  // A taken port is told at once, not after everything else was done.
  await drain(await listen(PORT, HOST, () => {}));

  await migrateDatabase();
  await checkPeppers();
  await revokeAgain(PORTCULLIS_REVOCATION_JOURNAL);
  const demo = await offerDemo(installation.demo);
  const verifier = await openVerifier();
  onStop(verifier.close);
  lendVerifier(verifier.verify);
  const dev = NODE_ENV === "development";
  // Next takes every request that offers an upgrade, as Java's and curl's do to HTTP/2, and answers only its own one for
  // reloading. Without development it listens on a server where none arrive, and they are answered like any other.
  const app = next(dev ? { dev } : { dev, httpServer: createServer() });
  await step(
    () => app.prepare(),
    () => "Opened the console",
  );
  onStop(() => app.close());

  const isTrustedProxy = compileNetworks(PORTCULLIS_TRUSTED_PROXIES);
  const handleConsole = app.getRequestHandler();
  const server = await listen(PORT, HOST, (req, res) => {
    if (verifier.handle(req, res)) return;
    guardConsole(req, res, isTrustedProxy, () => {
      handleConsole(req, res).catch((error: unknown) => {
        log.error({ err: error }, "A request failed outside of every page.");
        if (!res.headersSent) res.writeHead(500);
        res.end();
      });
    });
  });
  onStop(() => drain(server));

  if (isStopping()) return;
  await offerSetUp();
  say(`Portcullis is ready on ${PORTCULLIS_URL}`);
  if (demo) say(`Sign in as ${DEMO_ACCOUNTS.map(({ email }) => email).join(", ")}. Password: ${DEMO_PASSWORD}`);
});
