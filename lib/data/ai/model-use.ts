import type { Db } from "@/lib/data/client";
import { Prisma } from "@/lib/data/generated/client";
import type { BudgetUse, ModelUse, ModelUseFilter, ModelUseRecord, ModelUseShare } from "@/lib/domain/ai/model-use";

const NONE: ModelUse = { requests: 0, inputTokens: 0, outputTokens: 0, cost: 0 };

/** Costs are stored in pico-dollars, of which a number holds a few thousand dollars only. */
const SUMS = Prisma.sql`
  sum(u.requests)::float8 AS requests, sum(u.input_tokens)::float8 AS "inputTokens",
  sum(u.output_tokens)::float8 AS "outputTokens", (sum(u.cost) / 1000000)::float8 AS cost`;

/** @param ofAll what stands for all keys: their sum, which is written under an empty id, or each of them */
function matches(tenantId: string, { keyId, modelId }: ModelUseFilter, from: Date, ofAll: "sum" | "each"): Prisma.Sql {
  const all = ofAll === "sum" ? Prisma.sql`u.key_id = ''` : Prisma.sql`u.key_id <> ''`;
  const key = keyId === null ? all : Prisma.sql`u.key_id = ${keyId}`;
  const conditions = [Prisma.sql`u.tenant_id = ${tenantId}`, key, Prisma.sql`u.hour >= ${from}`];
  if (modelId !== null) conditions.push(Prisma.sql`u.model_id = ${modelId}`);
  return Prisma.join(conditions, " AND ");
}

/**
 * @param starts ascending; the last span is open
 * @returns what was used in each of the spans
 */
export async function findModelUse(
  db: Db,
  tenantId: string,
  filter: ModelUseFilter,
  starts: readonly [Date, ...Date[]],
): Promise<ModelUse[]> {
  const times = starts.map((start) => start.toISOString());
  const rows = await db.$queryRaw<(ModelUse & { span: number })[]>`
    SELECT width_bucket(u.hour, ${times}::timestamptz[]) AS span, ${SUMS}
    FROM ai_usage_hour u WHERE ${matches(tenantId, filter, starts[0], "sum")} GROUP BY span`;
  const found = new Map(rows.map(({ span, ...use }) => [span, use]));
  return starts.map((_, index) => found.get(index + 1) ?? NONE);
}

/** Of what is deleted: the audit log keeps it. */
const lastName = (id: Prisma.Sql) =>
  Prisma.sql`(SELECT e.target_name FROM audit_event e WHERE e.target_id = ${id} ORDER BY e.id DESC LIMIT 1)`;

const SHARES = {
  key: {
    id: Prisma.sql`u.key_id`,
    ofAll: "each",
    names: (tenantId: string) => Prisma.sql`"key" n ON n.id = s.id AND n.tenant_id = ${tenantId}`,
  },
  model: { id: Prisma.sql`u.model_id`, ofAll: "sum", names: () => Prisma.sql`model n ON n.id = s.id` },
} as const;

/** The keys or the models that cost most; of those that cost nothing, those with most requests. */
export function findLargestShares(
  db: Db,
  tenantId: string,
  filter: ModelUseFilter,
  of: keyof typeof SHARES,
  from: Date,
  take: number,
): Promise<ModelUseShare[]> {
  const { id, ofAll, names } = SHARES[of];
  return db.$queryRaw<ModelUseShare[]>`
    SELECT s.*, coalesce(n.name, ${lastName(Prisma.sql`s.id`)}) AS name, n.id IS NULL AS "isDeleted"
    FROM (
      SELECT ${id} AS id, ${SUMS} FROM ai_usage_hour u WHERE ${matches(tenantId, filter, from, ofAll)}
      GROUP BY 1 ORDER BY cost DESC, requests DESC, id LIMIT ${take}
    ) AS s
    LEFT JOIN ${names(tenantId)} ORDER BY s.cost DESC, s.requests DESC, s.id`;
}

/**
 * What each key used of each model.
 *
 * @param until undefined for everything since `from`
 */
export const findModelUseRecords = (
  db: Db,
  tenantId: string,
  filter: ModelUseFilter,
  from: Date,
  until: Date | undefined,
): Promise<ModelUseRecord[]> => db.$queryRaw<ModelUseRecord[]>`
  SELECT u.key_id AS "keyId", coalesce(max(k.name), ${lastName(Prisma.sql`u.key_id`)}) AS "keyName",
    u.model_id AS "modelId", coalesce(max(m.name), ${lastName(Prisma.sql`u.model_id`)}) AS "modelName", ${SUMS},
    trim_scale(sum(u.cost) / 1000000000000)::text AS dollars
  FROM ai_usage_hour u LEFT JOIN "key" k ON k.id = u.key_id AND k.tenant_id = u.tenant_id LEFT JOIN model m ON m.id = u.model_id
  WHERE ${matches(tenantId, filter, from, "each")} AND (${until}::timestamptz IS NULL OR u.hour < ${until}::timestamptz)
  GROUP BY u.key_id, u.model_id ORDER BY "keyName", "keyId", "modelName", "modelId"`;

/**
 * What a key, or all keys of the tenant together, have spent in a month, and may.
 *
 * @param keyId null for the tenant
 * @param month its first day: `2030-01-01`
 * @returns null for a key that the tenant does not have
 */
export async function findBudgetUse(
  db: Db,
  tenantId: string,
  keyId: string | null,
  month: string,
): Promise<BudgetUse | null> {
  const owner =
    keyId === null
      ? Prisma.sql`SELECT id, ai_monthly_budget AS budget FROM tenant WHERE id = ${tenantId}`
      : Prisma.sql`SELECT id, monthly_budget AS budget FROM "key" WHERE id = ${keyId} AND tenant_id = ${tenantId}`;
  const [use] = await db.$queryRaw<BudgetUse[]>`
    SELECT o.budget::float8 AS budget, coalesce(s.cost / 1000000.0, 0)::float8 AS spent
    FROM (${owner}) AS o LEFT JOIN ai_spend s ON s.owner_id = o.id AND s.month = ${month}::date`;
  return use ?? null;
}
