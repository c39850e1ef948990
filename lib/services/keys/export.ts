import { findModelOptions } from "@/lib/data/ai/model";
import { db } from "@/lib/data/client";
import { findKeys, findPositionsAfter, type KeyPosition } from "@/lib/data/key/list";
import { dollarText } from "@/lib/domain/ai/money";
import type { Context } from "@/lib/domain/context";
import { CHANNEL_LABELS, type KeyKind, MODEL_SELECTION_LABELS } from "@/lib/domain/grant";
import { KEY_STATUS_LABELS, type KeyRow } from "@/lib/domain/key";
import type { KeyListQuery } from "@/lib/domain/key-list";
import { maskSecret } from "@/lib/domain/secret-mask";
import { csv } from "@/lib/services/csv";
import { keyFilter } from "./list";
import { keysOf } from "./scope";

const BATCH = 500;

type ModelNames = ReadonlyMap<string, string>;
type Columns<K extends KeyKind> = Record<string, (key: KeyRow<K>, modelNames: ModelNames) => string>;

/** What tells the grant. */
const GRANT_COLUMNS: { [K in KeyKind]: Columns<K> } = {
  tenant: { "Authorization Group": ({ grant }) => grant.name },
  channel: { Channel: ({ grant }) => CHANNEL_LABELS[grant.channel], "Client ID": ({ grant }) => grant.clientId },
  ai: {
    "Model Selection": ({ grant }) => MODEL_SELECTION_LABELS[grant.selection],
    // Names of models have no spaces.
    Models: ({ grant }, names) => grant.modelIds.flatMap((id) => names.get(id) ?? []).join(" "),
    "Monthly Budget (USD)": ({ grant }) => (grant.monthlyBudget === null ? "" : dollarText(grant.monthlyBudget)),
  },
};

const columnsOf = <K extends KeyKind>(kind: K): Columns<K> => ({
  ID: (key) => key.id,
  "Key Name": (key) => key.name,
  Description: (key) => key.description,
  Key: (key) => maskSecret(key.prefix, key.hint),
  Status: (key) => KEY_STATUS_LABELS[key.status],
  ...GRANT_COLUMNS[kind],
  "Works Until": (key) => key.expiresAt?.toISOString() ?? "",
  "Last Used": (key) => key.lastUsedAt?.toISOString() ?? "",
  Created: (key) => key.createdAt.toISOString(),
  "Requests per Second": (key) => String(key.requestsPerSecond ?? ""),
  "Requests per Day": (key) => String(key.requestsPerDay ?? ""),
});

async function* records<K extends KeyKind>(ctx: Context, kind: K, query: KeyListQuery): AsyncGenerator<string[]> {
  const scope = keysOf(ctx, kind);
  const cells = Object.values(columnsOf(kind));
  const models = kind === "ai" ? await findModelOptions(db()) : [];
  const modelNames = new Map(models.map(({ id, name }) => [id, name]));
  const filter = await keyFilter(ctx, kind, query);
  let last: KeyPosition | null = null;
  do {
    const batch: KeyPosition[] = await findPositionsAfter(db(), scope, filter, last, BATCH);
    const keys = await findKeys(
      db(),
      scope,
      batch.map(({ id }) => id),
    );
    for (const key of keys) yield cells.map((cell) => cell(key, modelNames));
    last = batch.length === BATCH ? (batch.at(-1) ?? null) : null;
  } while (last);
}

/** All keys of the kind that match the query, newest first, as CSV. */
export const exportKeys = (ctx: Context, kind: KeyKind, query: KeyListQuery): ReadableStream<Uint8Array> =>
  csv(Object.keys(columnsOf(kind)), records(ctx, kind, query));
