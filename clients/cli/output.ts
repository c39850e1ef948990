import Table from "cli-table3";

export const OUTPUTS = ["table", "json"] as const;
export type Output = (typeof OUTPUTS)[number];

/** Columns two spaces apart, without lines: easy to read, and to cut. */
const PLAIN = {
  chars: Object.fromEntries(
    [
      "top",
      "top-mid",
      "top-left",
      "top-right",
      "bottom",
      "bottom-mid",
      "bottom-left",
      "bottom-right",
      "left",
      "left-mid",
      "mid",
      "mid-mid",
      "right",
      "right-mid",
      "middle",
    ].map((part) => [part, ""]),
  ),
  style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
};

export const printJson = (value: unknown): void => console.log(JSON.stringify(value, null, 2));

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const table = new Table({ ...PLAIN, head: head.map((title) => title.toUpperCase()) });
  table.push(...rows.map((row) => [...row]));
  console.log(trimmed(table));
}

/** One line a field. */
export function formatFields(fields: readonly (readonly [string, string])[]): string {
  const table = new Table(PLAIN);
  table.push(...fields.map((field) => [...field]));
  return trimmed(table);
}

const trimmed = (table: Table.Table) => table.toString().replace(/ +$/gm, "");
