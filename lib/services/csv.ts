import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { log } from "@/lib/log";

/** Rows as CSV with a header (RFC 4180), read and written batch by batch. */
export function csv(columns: string[], rows: AsyncIterable<string[]> | Iterable<string[]>): ReadableStream<Uint8Array> {
  const text = stringify({
    columns,
    header: true,
    // Lets Excel read UTF-8.
    bom: true,
    // A name such as `=HYPERLINK(…)` stays text in a spreadsheet (https://owasp.org/www-community/attacks/CSV_Injection).
    escape_formulas: true,
    record_delimiter: "windows",
    // By itself it quotes fields with the record delimiter in them, but not those with half of it.
    quoted_match: /[\r\n]/,
  });
  // A failing query breaks the download off, a cancelled download the query.
  pipeline(Readable.from(rows), text, (error) => {
    if (error && error.code !== "ERR_STREAM_PREMATURE_CLOSE") log.error({ err: error }, "export failed");
  });
  return Readable.toWeb(text) as ReadableStream<Uint8Array>;
}
