import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/log";
import { SetupFault } from "./fault";
import { say } from "./progress";

/** How long a stop waits for a start that is under way. */
const START_PATIENCE_MS = 20_000;

/** Ctrl-C arrives twice: from the terminal and through npm. */
const ECHO_MS = 1000;

export interface Lifecycle {
  /** Undoes a step of the start. The last one that was given runs first. */
  onStop(...undo: (() => Promise<void>)[]): void;
  isStopping(): boolean;
  stop(exitCode: number): Promise<void>;
}

/** Runs this process's service from its start to a signal, or to an error that nobody has caught. */
export function runService(start: (lifecycle: Lifecycle) => Promise<void>): void {
  const undo: (() => Promise<void>)[] = [];
  let stopping: number | null = null;

  async function stop(exitCode: number): Promise<void> {
    if (stopping !== null) return;
    stopping = Date.now();
    await Promise.race([started, sleep(START_PATIENCE_MS)]);
    for (const undoStep of undo.reverse()) {
      await undoStep().catch((error: unknown) =>
        log.error({ err: error }, "A part of Portcullis did not stop cleanly."),
      );
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
  const lifecycle = {
    onStop: (...more: typeof undo) => void undo.push(...more),
    isStopping: () => stopping !== null,
    stop,
  };
  const started = start(lifecycle).catch(onFailure);
}
