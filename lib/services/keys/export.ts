import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { db } from "@/lib/data/client";
import { findKeysAfter } from "@/lib/data/key/list";
import type { Context } from "@/lib/domain/context";
import { KEY_STATUS_LABELS, type KeyRow } from "@/lib/domain/key";
import type { KeyListQuery } from "@/lib/domain/key-list";
import { maskSecret } from "@/lib/domain/secret-mask";
import { log } from "@/lib/log";
import { keyFilter } from "./list";
import { tenantKeys } from "./scope";

const BATCH = 500;

const COLUMNS: Record<string, (key: KeyRow) => string> = {
  ID: (key) => key.id,
  "Key Name": (key) => key.name,
  Description: (key) => key.description,
  Key: (key) => maskSecret(key.prefix, key.hint),
  Status: (key) => KEY_STATUS_LABELS[key.status],
  "Authorization Group": (key) => key.groupName,
  "Works Until": (key) => key.expiresAt?.toISOString() ?? "",
  "Last Used": (key) => key.lastUsedAt?.toISOString() ?? "",
  Created: (key) => key.createdAt.toISOString(),
  "Requests per Second": (key) => String(key.requestsPerSecond ?? ""),
  "Requests per Day": (key) => String(key.requestsPerDay ?? ""),
};

async function* records(ctx: Context, query: KeyListQuery): AsyncGenerator<string[]> {
  const scope = tenantKeys(ctx);
  const filter = await keyFilter(ctx, query);
  let last: KeyRow | null = null;
  do {
    const batch: KeyRow[] = await findKeysAfter(db(), scope, filter, last, BATCH);
    for (const key of batch) yield Object.values(COLUMNS).map((cell) => cell(key));
    last = batch.length === BATCH ? (batch.at(-1) ?? null) : null;
  } while (last);
}

/** All keys that match the query, newest first, as CSV with a header (RFC 4180), read and written batch by batch. */
export function exportKeys(ctx: Context, query: KeyListQuery): ReadableStream<Uint8Array> {
  const csv = stringify({
    columns: Object.keys(COLUMNS),
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
  pipeline(Readable.from(records(ctx, query)), csv, (error) => {
    if (error && error.code !== "ERR_STREAM_PREMATURE_CLOSE") log.error({ err: error }, "export failed");
  });
  return Readable.toWeb(csv) as ReadableStream<Uint8Array>;
}
