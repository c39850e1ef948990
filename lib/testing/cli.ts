import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const PROGRAM = "clients/cli/bin.mjs";

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command-line tool as it is run from a checkout, by somebody with a home of their own. */
export async function cliOf(environment: Record<string, string> = {}) {
  const home = await mkdtemp(join(tmpdir(), "portcullis-cli-"));
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: "production",
    PATH: process.env.PATH,
    HOME: home,
    TERM: "xterm",
    ...environment,
  };

  async function collect(child: ChildProcessWithoutNullStreams): Promise<CliResult> {
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
    return { code, stdout, stderr };
  }

  return {
    home,
    /** In a pipe. */
    run(args: string[], input = ""): Promise<CliResult> {
      const child = spawn(process.execPath, [PROGRAM, ...args], { env });
      child.stdin.end(input);
      return collect(child);
    },
    /**
     * With its standard output elsewhere.
     *
     * @param target a file, or a command after `|`
     */
    runInto(target: string, args: string[]): Promise<CliResult> {
      const out = target.startsWith("|") ? target : `> ${target}`;
      // A command that ends at once has closed the pipe by the time that there is something to be written.
      const script = `set -o pipefail; '${process.execPath}' ${PROGRAM} "$@" ${out}`;
      const child = spawn("bash", ["-c", script, "bash", ...args], { env });
      child.stdin.end();
      return collect(child);
    },
    /**
     * On a terminal of its own, where what is typed comes back unless it is kept from that.
     *
     * @param dialogue what is waited for, and what is typed then
     * @param columns how wide the terminal is
     * @returns as `stdout` all that the terminal shows
     */
    type(args: string[], dialogue: [prompt: string, answer: string][] = [], columns = 200): Promise<CliResult> {
      const words = [process.execPath, PROGRAM, ...args].map((word) => `'${word}'`);
      const command = `stty columns ${columns}; ${words.join(" ")}`;
      const child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], { env });
      const open = [...dialogue];
      let shown = "";
      child.stdout.on("data", (chunk: Buffer) => {
        shown += chunk;
        while (open[0] && shown.includes(open[0][0])) child.stdin.write(`${open.shift()?.[1]}\r`);
      });
      return collect(child);
    },
  };
}

export type Cli = Awaited<ReturnType<typeof cliOf>>;
