import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { disconnect } from "@/lib/data/client";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/domain/demo";
import { compileNetworks } from "@/lib/domain/network";
import { log } from "@/lib/log";
import { checkPeppers, migrateDatabase, offerDemo, offerSetUp } from "@/lib/setup/contents";
import { openDatabase } from "@/lib/setup/database";
import { checkConfiguration, loadEnvironment } from "@/lib/setup/environment";
import { SetupFault } from "@/lib/setup/fault";
import { handleHealthCheck } from "@/lib/setup/health";
import { drain, listen } from "@/lib/setup/http-server";
import { say, step } from "@/lib/setup/progress";
import { stampOrigin } from "@/lib/setup/request-origin";
import { refuseMalformedTarget } from "@/lib/setup/request-target";
import { handleVerification, startVerifier, stopVerifier } from "@/lib/verifier/http";

/** How long a stop waits for a start that is under way. */
const START_PATIENCE_MS = 20_000;

/** Ctrl-C arrives twice: from the terminal and through npm. */
const ECHO_MS = 1000;

/** Each undoes a step of the start; run in the opposite order. */
const undo: (() => Promise<void>)[] = [];

async function start(): Promise<void> {
  const installation = await loadEnvironment();
  const database = await openDatabase(installation, () => {
    log.fatal("The embedded PostgreSQL has gone away and could not be started again.");
    void stop(1);
  });
  undo.push(database.stop, disconnect);
  const { HOST, LOG_LEVEL, NODE_ENV, PORT, PORTCULLIS_TRUSTED_PROXIES, PORTCULLIS_URL } = checkConfiguration();
  log.level = LOG_LEVEL;
  // A taken port is told at once, not after everything else was done.
  await drain(await listen(PORT, HOST, () => {}));

  await migrateDatabase();
  await checkPeppers();
  const demo = await offerDemo(installation.demo);
  await startVerifier();
  undo.push(stopVerifier);
  const dev = NODE_ENV === "development";
  // Next takes every request that offers an upgrade, as Java's and curl's do to HTTP/2, and answers only its own one for
  // reloading. Without development it listens on a server where none arrive, and they are answered like any other.
  const app = next(dev ? { dev } : { dev, httpServer: createServer() });
  await step(
    () => app.prepare(),
    () => "Opened the console",
  );
  undo.push(() => app.close());

  const isTrustedProxy = compileNetworks(PORTCULLIS_TRUSTED_PROXIES);
  const handleConsole = app.getRequestHandler();
  const server = await listen(PORT, HOST, (req, res) => {
    if (handleVerification(req, res) || handleHealthCheck(req, res) || refuseMalformedTarget(req, res)) return;
    stampOrigin(req, isTrustedProxy);
    handleConsole(req, res).catch((error: unknown) => {
      log.error({ err: error }, "A request failed outside of every page.");
      if (!res.headersSent) res.writeHead(500);
      res.end();
    });
  });
  undo.push(() => drain(server));

  if (stopping !== null) return;
  await offerSetUp();
  say(`Portcullis is ready on ${PORTCULLIS_URL}`);
  if (demo) say(`Sign in as ${DEMO_ACCOUNTS.map(({ email }) => email).join(", ")}. Password: ${DEMO_PASSWORD}`);
}

let stopping: number | null = null;

async function stop(exitCode: number): Promise<void> {
  if (stopping !== null) return;
  stopping = Date.now();
  await Promise.race([started, sleep(START_PATIENCE_MS)]);
  for (const undoStep of undo.reverse()) {
    await undoStep().catch((error: unknown) => log.error({ err: error }, "A part of Portcullis did not stop cleanly."));
  }
  process.exit(exitCode);
}

/** The first one asks to stop, another one does not wait for the requests under way. */
function onSignal(signal: NodeJS.Signals): void {
  if (stopping === null) {
    say(`${signal}: finishing the requests under way`);
    void stop(0);
  } else if (Date.now() - stopping > ECHO_MS) {
    process.exit(1);
  }
}

function onFailure(error: unknown): void {
  if (error instanceof SetupFault) say(error.message);
  else log.fatal({ err: error }, "Portcullis can't go on.");
  void stop(1);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
process.on("uncaughtException", onFailure);
const started = start().catch(onFailure);
