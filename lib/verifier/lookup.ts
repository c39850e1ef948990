import type { Pool, QueryResult } from "pg";
import { compileAllowlist } from "@/lib/domain/allowlist";
import type { Door, ModelSelection } from "@/lib/domain/grant";
import { type RateLimit, rateLimitsOf } from "@/lib/domain/rate-limit";
import { digestSecret } from "@/lib/domain/secret";
import type { AiKey, CachedKey } from "./cache";
import { share } from "./share";

/**
 * Everything that a decision needs, in one statement that each connection prepares once, with the place in the order of
 * changes at which it was read. Deleted keys are not found; revoked, expired and retired ones are, because their holder is
 * told so and the administrator sees why.
 */
const statement = (name: string, condition: string) => ({
  name,
  text: `
    SELECT h.seq, f.*
    FROM head h LEFT JOIN (
      SELECT k.id, k.name, k.client_id, s.password_hash, k.group_id, k.tenant_id, t.parent_id, t.name AS tenant_name, k.allowlist, k.revoked_at, k.expires_at,
             s.retires_at, s.retires_at <= c.created_at AS retired, t.suspended_at IS NOT NULL OR m.suspended_at IS NOT NULL AS tenant_suspended,
             coalesce(k.channel::text, k.kind::text) AS opens, coalesce(g.permissions, '{}') AS permissions,
             k.model_selection, k.model_ids, t.ai_invited_at IS NOT NULL AS ai_invited, k.monthly_budget, t.ai_monthly_budget,
             k.requests_per_second, k.requests_per_day, t.requests_per_second AS tenant_per_second, t.requests_per_day AS tenant_per_day
      FROM secret s
      JOIN "key" k ON k.id = s.key_id
      LEFT JOIN secret c ON c.key_id = k.id AND c.retires_at IS NULL
      LEFT JOIN authorization_group g ON g.id = k.group_id
      JOIN tenant t ON t.id = k.tenant_id
      LEFT JOIN tenant m ON m.id = t.parent_id
      WHERE ${condition}) f ON true`,
});

const BY_SECRET = statement("verify", "s.digest = ANY($1)");

/** A chosen secret ends when it is changed: nothing has to be compared with more than one. */
const BY_CLIENT = statement("verify-client", "k.client_id = $1 AND s.retires_at IS NULL");

interface Row {
  seq: string;
  id: string | null;
  name: string;
  client_id: string | null;
  /** Null for a generated secret. */
  password_hash: string | null;
  group_id: string | null;
  tenant_id: string;
  parent_id: string | null;
  tenant_name: string;
  allowlist: string[];
  revoked_at: Date | null;
  expires_at: Date | null;
  retires_at: Date | null;
  /** When the current secret was made, this one had no time left. Null for the current one. */
  retired: boolean | null;
  tenant_suspended: boolean;
  opens: Door;
  permissions: string[];
  /** Of AI keys; null otherwise. */
  model_selection: ModelSelection | null;
  model_ids: string[];
  ai_invited: boolean;
  /** A bigint's text. */
  monthly_budget: string | null;
  ai_monthly_budget: string | null;
  requests_per_second: number | null;
  requests_per_day: number | null;
  tenant_per_second: number | null;
  tenant_per_day: number | null;
}

export interface Found {
  /** Null for a secret that no key has. */
  key: CachedKey | null;
  /** The last change that was committed when this was read. */
  seq: bigint;
}

export interface FoundClient extends Found {
  /** Of the current secret, in PHC string form; null where that was generated, and where there is no key. */
  passwordHash: string | null;
}

/** @returns the key that the secret belongs to, under any of the peppers */
export async function lookUp(pool: Pool, peppers: readonly Buffer[], secret: string): Promise<Found> {
  const digests = peppers.map((pepper) => digestSecret(secret, pepper));
  return toFound(await pool.query<Row>({ ...BY_SECRET, values: [digests] }));
}

/** @returns the key with this client id, whatever was presented with that */
export async function lookUpClient(pool: Pool, clientId: string): Promise<FoundClient> {
  const result = await pool.query<Row>({ ...BY_CLIENT, values: [clientId] });
  return { ...toFound(result), passwordHash: result.rows[0]?.password_hash ?? null };
}

function toFound({ rows: [row] }: QueryResult<Row>): Found {
  if (!row) throw new Error("The table head is empty");
  return { key: row.id === null ? null : toKey(row, row.id), seq: BigInt(row.seq) };
}

function toKey(row: Row, keyId: string): CachedKey {
  // What each verification looks at is first, so that it lies together in memory.
  return {
    revokedAt: row.revoked_at?.getTime() ?? null,
    retired: row.retired ?? false,
    retiresAt: row.retires_at?.getTime() ?? null,
    expiresAt: row.expires_at?.getTime() ?? null,
    tenantSuspended: row.tenant_suspended,
    allows: compileAllowlist(row.allowlist),
    opens: share(row.opens),
    rateLimits: toRateLimits(row, keyId),
    keyId,
    askedFor: false,
    head: null,
    allowed: 0,
    usedAfter: 0,
    usedFrom: null,
    denied: null,
    permissions: share(row.permissions),
    tenantId: share(row.tenant_id),
    keyName: row.name,
    tenantName: share(row.tenant_name),
    groupId: row.group_id && share(row.group_id),
    clientId: row.client_id,
    tenantIds: share(row.parent_id === null ? [row.tenant_id] : [row.tenant_id, row.parent_id]),
    ai: toAi(row),
  };
}

function toAi({ model_selection, model_ids, ai_invited, monthly_budget, ai_monthly_budget }: Row): AiKey | null {
  if (model_selection === null) return null;
  return {
    grant: { selection: model_selection, modelIds: model_ids },
    invited: ai_invited,
    budgets: { key: toBigInt(monthly_budget), tenant: toBigInt(ai_monthly_budget) },
  };
}

const toBigInt = (text: string | null) => (text === null ? null : BigInt(text));

function toRateLimits(row: Row, keyId: string): RateLimit[] | null {
  const { requests_per_second, requests_per_day, tenant_per_second, tenant_per_day } = row;
  const limits = [
    ...rateLimitsOf("key", keyId, { requestsPerSecond: requests_per_second, requestsPerDay: requests_per_day }),
    ...rateLimitsOf("tenant", row.tenant_id, { requestsPerSecond: tenant_per_second, requestsPerDay: tenant_per_day }),
  ];
  return limits.length > 0 ? limits : null;
}
