import { db } from "@/lib/data/client";
import { findKeys, findPositionsAfter, type KeyPosition } from "@/lib/data/key/list";
import type { Context } from "@/lib/domain/context";
import { KEY_STATUS_LABELS, type KeyRow } from "@/lib/domain/key";
import type { KeyListQuery } from "@/lib/domain/key-list";
import { maskSecret } from "@/lib/domain/secret-mask";
import { csv } from "@/lib/services/csv";
import { keyFilter } from "./list";
import { keysOf } from "./scope";

const BATCH = 500;

const COLUMNS: Record<string, (key: KeyRow<"tenant">) => string> = {
  ID: (key) => key.id,
  "Key Name": (key) => key.name,
  Description: (key) => key.description,
  Key: (key) => maskSecret(key.prefix, key.hint),
  Status: (key) => KEY_STATUS_LABELS[key.status],
  "Authorization Group": (key) => key.grant.name,
  "Works Until": (key) => key.expiresAt?.toISOString() ?? "",
  "Last Used": (key) => key.lastUsedAt?.toISOString() ?? "",
  Created: (key) => key.createdAt.toISOString(),
  "Requests per Second": (key) => String(key.requestsPerSecond ?? ""),
  "Requests per Day": (key) => String(key.requestsPerDay ?? ""),
};

async function* records(ctx: Context, query: KeyListQuery): AsyncGenerator<string[]> {
  const scope = keysOf(ctx, "tenant");
  const filter = await keyFilter(ctx, "tenant", query);
  let last: KeyPosition | null = null;
  do {
    const batch: KeyPosition[] = await findPositionsAfter(db(), scope, filter, last, BATCH);
    const keys = await findKeys(
      db(),
      scope,
      batch.map(({ id }) => id),
    );
    for (const key of keys) yield Object.values(COLUMNS).map((cell) => cell(key));
    last = batch.length === BATCH ? (batch.at(-1) ?? null) : null;
  } while (last);
}

/** All keys that match the query, newest first, as CSV. */
export const exportKeys = (ctx: Context, query: KeyListQuery): ReadableStream<Uint8Array> =>
  csv(Object.keys(COLUMNS), records(ctx, query));
