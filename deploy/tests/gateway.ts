import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "./listen";
import { type Running, runProgram } from "./program";

/** A proxy whose configuration is in deploy/. */
export interface Gateway {
  /** The program's path. @throws when it can't be had */
  find(): Promise<string>;
  /**
   * Writes files into a directory of its own.
   *
   * @param read a file of deploy/, with this test's addresses in place of the documented ones
   * @returns the program's arguments
   */
  configure(directory: string, read: (file: string) => Promise<string>): Promise<string[]>;
}

interface Ports {
  verifier: number;
  upstream: number;
}

/** The addresses that all of deploy/ uses. */
const DOCUMENTED = { gateway: ":8080", verifier: "127.0.0.1:3001", upstream: "127.0.0.1:9000" };

export async function runGateway(gateway: Gateway, ports: Ports): Promise<Running & { port: number }> {
  const port = await freePort();
  const read = async (file: string) => {
    const text = await readFile(join("deploy", file), "utf8");
    return text
      .replaceAll(DOCUMENTED.gateway, `:${port}`)
      .replaceAll(DOCUMENTED.verifier, `127.0.0.1:${ports.verifier}`)
      .replaceAll(DOCUMENTED.upstream, `127.0.0.1:${ports.upstream}`);
  };
  const running = await runProgram(await gateway.find(), port, (directory) => gateway.configure(directory, read));
  return { ...running, port };
}

/** The proxy with another text in one of deploy/'s files. */
export function altered(gateway: Gateway, file: string, change: (text: string) => string): Gateway {
  return {
    ...gateway,
    configure: (directory, read) =>
      gateway.configure(directory, async (name) => (name === file ? change(await read(name)) : read(name))),
  };
}

/** @throws when there is nothing to replace: a test that changes nothing shows nothing */
export function replace(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new Error(`The configuration does not contain ${JSON.stringify(part)}.`);
  return text.replaceAll(part, by);
}

export const writeFiles = (directory: string, files: Record<string, string>) =>
  Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(directory, name), text)));
