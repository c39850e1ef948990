import Table from "cli-table3";

export const OUTPUTS = ["table", "json"] as const;
export type Output = (typeof OUTPUTS)[number];

/** Standard output took nothing more: its disk is full, or nobody reads it any more. */
export class WriteError extends Error {
  override readonly name = "WriteError";

  /** @param code the system's, such as `ENOSPC` */
  constructor(readonly code: string) {
    super(`Standard output can't be written: ${code}.`);
  }
}

/**
 * Text of a server that may be another than Portcullis, without what a terminal would obey and what turns text around: those
 * characters as the escapes that JSON has for them.
 */
const visible = (text: string) =>
  text.replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${code}`;
  });

/** Beside the answer, on standard error. */
export const say = (text: string): void => console.error(visible(text));

// Each print tells its own caller.
process.stdout.on("error", () => {});

/** @throws WriteError */
export const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(`${visible(text)}\n`, (error) => {
      if (error) reject(new WriteError("code" in error ? String(error.code) : error.message));
      else resolve();
    });
  });

/** @throws WriteError */
export const printJson = (value: unknown): Promise<void> => print(JSON.stringify(value, null, 2));

/** Columns two spaces apart, without lines: easy to read, and to cut. */
export const PLAIN = {
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

/** One line a field. */
export function formatFields(fields: readonly (readonly [string, string])[]): string {
  const table = new Table(PLAIN);
  table.push(...fields.map((field) => [...field]));
  return trimmed(table);
}

export const trimmed = (table: Table.Table) => table.toString().replace(/ +$/gm, "");
