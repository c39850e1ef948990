import { text } from "node:stream/consumers";
import { read } from "read";
import { Refused, UsageError } from "./fault";

const isInteractive = () => process.stdin.isTTY === true;

/** Questions go to standard error: standard output is for answers, and may be piped. */
const ask = (prompt: string, silent = false): Promise<string> =>
  read({ prompt, silent, output: process.stderr, terminal: true }).catch(() => {
    throw new Refused("Canceled.");
  });

/**
 * Reads a secret without showing it, or from standard input where that is no terminal. Never from the command line, which
 * everybody on the machine can see and shells remember.
 */
export async function readSecret(label: string): Promise<string> {
  const secret = (isInteractive() ? await ask(`${label}:`, true) : await text(process.stdin)).trim();
  if (isInteractive()) console.error();
  if (!secret) throw new UsageError(`Give the ${label} on standard input.`);
  return secret;
}

/** @throws UsageError where nobody can be asked */
export async function readLine(label: string, option: string): Promise<string> {
  if (!isInteractive()) throw new UsageError(`Give --${option}.`);
  return (await ask(`${label}:`)).trim();
}

/** @throws Refused for anything but yes; UsageError where nobody can be asked */
export async function confirm(question: string, yes: boolean): Promise<void> {
  if (yes) return;
  if (!isInteractive()) throw new UsageError(`${question} Give --yes to confirm.`);
  if (!/^y(es)?$/i.test(await ask(`${question} [y/N]`))) throw new Refused("Nothing was done.");
}
