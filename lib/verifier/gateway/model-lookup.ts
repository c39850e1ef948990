import type { Pool } from "pg";
import { openCredential } from "@/lib/domain/ai/credential";
import type { Prices } from "@/lib/domain/ai/usage";

export interface Upstream {
  id: string;
  /** Grows with each change of it. */
  version: number;
  /** Without a slash at its end. */
  baseUrl: string;
  /** The whole header; null for an upstream that asks for none. */
  authorization: string | null;
  /** It has a credential that this installation's secret does not open. */
  locked: boolean;
}

export interface Model {
  id: string;
  name: string;
  /** What its upstream calls it. */
  upstreamName: string;
  enabled: boolean;
  contextLength: number | null;
  prices: Prices;
  createdAt: Date;
  upstream: Upstream;
}

export interface ModelList {
  /** By name. */
  all: readonly Model[];
  /** By what clients may call them: names and aliases. */
  called: ReadonlyMap<string, Model>;
  byId: ReadonlyMap<string, Model>;
}

export interface FoundModels {
  models: ModelList;
  /** The last change that was committed when this was read. */
  seq: bigint;
}

interface Row {
  seq: string;
  id: string | null;
  name: string;
  upstream_name: string;
  aliases: string[];
  enabled: boolean;
  context_length: number | null;
  input_price: string;
  output_price: string;
  created_at: Date;
  upstream_id: string;
  version: number;
  base_url: string;
  credential: Buffer | null;
}

const STATEMENT = {
  name: "models",
  text: `
    SELECT h.seq, m.id, m.name, m.upstream_name, m.aliases, m.enabled, m.context_length, m.input_price, m.output_price,
           m.created_at, m.upstream_id, u.version, u.base_url, u.credential
    FROM head h LEFT JOIN (model m JOIN upstream u ON u.id = m.upstream_id) ON true
    ORDER BY m.name`,
};

/** @param secret the installation's, which opens the credentials */
export async function lookUpModels(pool: Pool, secret: string): Promise<FoundModels> {
  const { rows } = await pool.query<Row>(STATEMENT);
  const [first] = rows;
  if (!first) throw new Error("The table head is empty");
  const upstreams = new Map<string, Upstream>();
  const called = new Map<string, Model>();
  const all: Model[] = [];
  for (const row of rows) {
    if (row.id === null) continue;
    const upstream = upstreams.get(row.upstream_id) ?? toUpstream(row, secret);
    upstreams.set(row.upstream_id, upstream);
    const model = toModel(row, row.id, upstream);
    all.push(model);
    for (const name of [row.name, ...row.aliases]) called.set(name, model);
  }
  const byId = new Map(all.map((model) => [model.id, model]));
  return { models: { all, called, byId }, seq: BigInt(first.seq) };
}

function toUpstream({ upstream_id, version, base_url, credential }: Row, secret: string): Upstream {
  const opened = credential && openCredential(credential, secret, upstream_id);
  return {
    id: upstream_id,
    version,
    baseUrl: base_url,
    authorization: opened === null ? null : `Bearer ${opened}`,
    locked: credential !== null && opened === null,
  };
}

const toModel = (row: Row, id: string, upstream: Upstream): Model => ({
  id,
  name: row.name,
  upstreamName: row.upstream_name,
  enabled: row.enabled,
  contextLength: row.context_length,
  prices: { input: BigInt(row.input_price), output: BigInt(row.output_price) },
  createdAt: row.created_at,
  upstream,
});
