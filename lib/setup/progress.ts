/** One line for whoever watches the start: what was done, and how long it took. */
export async function step<T>(work: () => Promise<T>, describe: (result: T) => string): Promise<T> {
  const start = performance.now();
  const result = await work();
  say(`${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${describe(result)}`);
  return result;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
