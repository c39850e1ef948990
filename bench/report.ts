import { availableParallelism, cpus } from "node:os";

/** What the numbers were measured on. */
export function machine(postgresql?: string): string {
  const parts = [`${availableParallelism()} cores (${cpus()[0]?.model.trim()})`, `Node.js ${process.versions.node}`];
  if (postgresql) parts.push(`PostgreSQL ${postgresql}`);
  return parts.join(", ");
}

/** The value below which the given part (0 to 1) of the values lies. */
export function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const ratio = (value: number, yardstick: number) => `× ${(value / yardstick).toFixed(2)}`;

export function printTable(title: string, header: string[], rows: string[][]): void {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const separator = header.map((_, column) => (column === 0 ? "---" : "--:"));
  process.stdout.write(`\n## ${title}\n\n${[header, separator, ...rows].map(line).join("\n")}\n`);
}

export function note(text: string): void {
  process.stdout.write(`\n${text}\n`);
}
