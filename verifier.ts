import { STATUS_CODES } from "node:http";
import { setFlagsFromString } from "node:v8";
import { disconnect } from "@/lib/data/client";
import { log } from "@/lib/log";
import { checkTables, checkVerifierPeppers } from "@/lib/setup/contents";
import { joinDatabase } from "@/lib/setup/database";
import { checkConfiguration, loadEnvironment } from "@/lib/setup/environment";
import { drain, listen } from "@/lib/setup/http-server";
import { runService } from "@/lib/setup/lifecycle";
import { say } from "@/lib/setup/progress";
import { openVerifier } from "@/lib/verifier/service";

// Verifications wait while V8 collects garbage. It would mark all that is kept whenever that has grown by some 3 MB, and share
// collections that take less than a millisecond with threads which wait longer than that for a processor.
setFlagsFromString("--heap-growing-percent=50");
setFlagsFromString("--no-parallel-scavenge");

/** A verifier alone, as many as there are gateways to stand next to. The console migrates the database. */
runService(async ({ onStop }) => {
  const installation = await loadEnvironment({ port: "3001" });
  await joinDatabase(installation);
  onStop(disconnect);
  const { HOST, LOG_LEVEL, PORT } = checkConfiguration();
  log.level = LOG_LEVEL;
  await checkTables();
  await checkVerifierPeppers();
  const verifier = await openVerifier();
  onStop(verifier.close);
  const server = await listen(PORT, HOST, (req, res) => {
    if (verifier.handle(req, res)) return;
    req.resume();
    res.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
    res.end(`${STATUS_CODES[404]}\n`);
  });
  onStop(() => drain(server));
  say(`The verifier is ready on port ${PORT}`);
});
