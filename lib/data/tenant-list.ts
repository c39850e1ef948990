import type { KeyKind } from "@/lib/domain/grant";
import { KEY_LIMIT_FIELDS, type KeyLimits } from "@/lib/domain/tenant";
import type { RequestSums, TenantListQuery, TenantRow } from "@/lib/domain/tenant-list";
import { aiAccessColumns, toAiAccess } from "./ai/access";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { escapeLike } from "./like";
import type { TenantScope } from "./tenant-scope";

const account = {
  id: true,
  name: true,
  requestsPerSecond: true,
  requestsPerDay: true,
  suspendedAt: true,
  quotas: { select: { kind: true, used: true, limit: true } },
} as const satisfies Prisma.TenantSelect;

const row = {
  ...account,
  ...aiAccessColumns,
  version: true,
  createdAt: true,
  parent: { select: account },
  _count: { select: { users: true } },
} as const satisfies Prisma.TenantSelect;

interface Quota {
  kind: KeyKind;
  used: number;
  limit: number;
}

export function limitsOf(quotas: readonly Omit<Quota, "used">[]): KeyLimits {
  const limits: KeyLimits = { keyLimit: 0, channelLimit: 0, aiLimit: 0 };
  for (const { kind, limit } of quotas) limits[KEY_LIMIT_FIELDS[kind]] = limit;
  return limits;
}

function usedOf(quotas: readonly Quota[]): TenantRow["used"] {
  const used = { tenant: 0, channel: 0, ai: 0 };
  for (const quota of quotas) used[quota.kind] = quota.used;
  return used;
}

const where = (scope: TenantScope, { search }: Pick<TenantListQuery, "search">): Prisma.TenantWhereInput => ({
  AND: [scope, search ? { name: { contains: escapeLike(search), mode: "insensitive" } } : {}],
});

const order: Record<TenantListQuery["sort"], (direction: Prisma.SortOrder) => Prisma.TenantOrderByWithRelationInput> = {
  name: (name) => ({ name }),
  users: (_count) => ({ users: { _count } }),
  createdAt: (createdAt) => ({ createdAt }),
};

export const countTenants = (db: Db, scope: TenantScope, query: TenantListQuery): Promise<number> =>
  db.tenant.count({ where: where(scope, query) });

/** @param since from when on requests are summed */
export function findTenants(
  db: Db,
  scope: TenantScope,
  query: TenantListQuery,
  slice: { skip: number; take: number },
  since: Date,
): Promise<TenantRow[]> {
  const orderBy = [order[query.sort](query.direction), { id: query.direction }];
  return findRows(db, { where: where(scope, query), orderBy, ...slice }, since);
}

export async function findTenantRow(db: Db, scope: TenantScope, id: string, since: Date): Promise<TenantRow | null> {
  const [tenant] = await findRows(db, { where: { AND: [scope, { id }] } }, since);
  return tenant ?? null;
}

async function findRows(
  db: Db,
  found: Pick<Prisma.TenantFindManyArgs, "where" | "orderBy" | "skip" | "take">,
  since: Date,
): Promise<TenantRow[]> {
  const tenants = await db.tenant.findMany({ ...found, select: row });
  const ids = tenants.map(({ id }) => id);
  const requests = await sumRequests(db, ids, since);
  return tenants.map(({ parent, quotas, _count, aiInvitedAt, aiMonthlyBudget, ...tenant }) => ({
    ...tenant,
    ...limitsOf(quotas),
    aiAccess: toAiAccess({ aiInvitedAt, aiMonthlyBudget }),
    used: usedOf(quotas),
    users: _count.users,
    requests: requests.get(tenant.id) ?? { allowed: 0, denied: 0 },
    master: parent && toMaster(parent),
  }));
}

type Account = Prisma.TenantGetPayload<{ select: typeof account }>;

const toMaster = ({ quotas, ...master }: Account) => ({ ...master, ...limitsOf(quotas) });

/** Of all keys of each tenant together, by whole hours. */
async function sumRequests(db: Db, ids: readonly string[], since: Date): Promise<Map<string, RequestSums>> {
  const sums = await db.$queryRaw<(RequestSums & { id: string })[]>`
    SELECT tenant_id AS id,
      coalesce(sum(count) FILTER (WHERE outcome = 'allowed'), 0)::float8 AS allowed,
      coalesce(sum(count) FILTER (WHERE outcome <> 'allowed'), 0)::float8 AS denied
    FROM usage_hour
    WHERE tenant_id = ANY(${[...ids]}::text[]) AND key_id = '' AND hour >= ${since}
    GROUP BY tenant_id`;
  return new Map(sums.map(({ id, ...requests }) => [id, requests]));
}
