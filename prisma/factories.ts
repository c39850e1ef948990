import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/data/client";
import type { StoredSecret } from "@/lib/data/key/write";
import { sealCredential } from "@/lib/domain/ai/credential";
import type { DenialReason, Outcome } from "@/lib/domain/decision";
import { DEMO_PASSWORD } from "@/lib/domain/demo";
import { type Channel, KEY_KINDS, type KeyKind, type ModelSelection } from "@/lib/domain/grant";
import type { Role } from "@/lib/domain/permission";
import type { RateLimits } from "@/lib/domain/rate-limit";
import { hashPassword } from "@/lib/password";
import { newSecret, storeChosen } from "@/lib/services/keys/secret";

/**
 * Records for the demo data, the tests and the browser specs. Whatever is left out gets a value of its own, so that
 * records made side by side never collide.
 */

export const DEFAULT_PASSWORD = DEMO_PASSWORD;

const unique = (word: string) => `${word} ${randomUUID().slice(0, 8)}`;

interface TenantValues extends Partial<RateLimits> {
  name?: string;
  parentId?: string;
  /** How many unrevoked keys it may hold. */
  limit?: number;
  suspendedAt?: Date;
  aiInvitedAt?: Date;
  /** Micro-dollars per month. */
  aiMonthlyBudget?: bigint;
  createdAt?: Date;
}

export async function createTenant(db: Db, { limit = 10, ...values }: TenantValues = {}) {
  return db.tenant.create({
    data: { name: unique("Tenant"), ...values, quotas: { create: KEY_KINDS.map((kind) => ({ kind, limit })) } },
    select: { id: true, name: true },
  });
}

interface UserValues {
  role: Role;
  /** Null for super users only. */
  tenantId: string | null;
  email?: string;
  name?: string;
  password?: string;
  disabledAt?: Date;
}

export async function createUser(db: Db, { password = DEFAULT_PASSWORD, ...values }: UserValues) {
  const user = await db.user.create({
    data: {
      email: `${randomUUID()}@portcullis.example`,
      name: unique("User"),
      passwordHash: await hashPassword(password),
      ...values,
    },
    select: { id: true, name: true, email: true },
  });
  return { ...user, password };
}

interface GroupValues {
  /** Null for a group that every tenant sees. */
  tenantId: string | null;
  name?: string;
  type?: "tenantApiKey" | "user";
  permissions?: string[];
  createdAt?: Date;
}

export async function createGroup(db: Db, values: GroupValues) {
  return db.authorizationGroup.create({
    data: { name: unique("Group"), type: "tenantApiKey", permissions: ["orders:read"], ...values },
    select: { id: true, name: true, permissions: true },
  });
}

interface KeyValues extends Partial<RateLimits> {
  tenantId: string;
  name?: string;
  description?: string;
  allowlist?: string[];
  createdAt?: Date;
  expiresAt?: Date;
  revokedAt?: Date;
  revokedReason?: string;
  lastUsedAt?: Date;
  lastUsedAddress?: string;
}

type Grant =
  | { groupId: string }
  | { channel: Channel; clientId: string }
  | { modelSelection: ModelSelection; modelIds?: string[]; monthlyBudget?: bigint };

/** Counts against the tenant's limit unless it is revoked, but does not stop at it. */
async function insertKey(db: Db, kind: KeyKind, values: KeyValues & Grant, secret: StoredSecret) {
  const createdAt = values.createdAt ?? new Date();
  const key = await db.key.create({
    data: { name: unique("Key"), kind, ...values, createdAt, secrets: { create: { ...secret, createdAt } } },
    select: { id: true, name: true },
  });
  if (!values.revokedAt) {
    await db.keyQuota.update({
      where: { tenantId_kind: { tenantId: values.tenantId, kind } },
      data: { used: { increment: 1 } },
    });
  }
  return key;
}

interface TenantKeyValues extends KeyValues {
  groupId: string;
}

/** Returns the plain secret. */
export async function createKey(db: Db, values: TenantKeyValues) {
  const { plain, stored } = newSecret("tenant");
  return { ...(await insertKey(db, "tenant", values, stored)), secret: plain };
}

interface ChannelCredentialValues extends KeyValues {
  channel: Channel;
  /** Lower case, 4 to 64 characters. */
  clientId?: string;
  /** Chosen by somebody, and so stored as a slow hash. One is generated otherwise. */
  secret?: string;
}

/** Returns the plain secret. */
export async function createChannelCredential(
  db: Db,
  { secret, clientId = `client-${randomUUID()}`, ...values }: ChannelCredentialValues,
) {
  const { plain, stored } =
    secret === undefined ? newSecret("channel") : { plain: secret, stored: await storeChosen(secret) };
  return { ...(await insertKey(db, "channel", { ...values, clientId }, stored)), clientId, secret: plain };
}

interface AiKeyValues extends KeyValues {
  modelSelection?: ModelSelection;
  modelIds?: string[];
  /** Micro-dollars per month. */
  monthlyBudget?: bigint;
}

/** Of all models, unless told otherwise. Returns the plain secret. */
export async function createAiKey(db: Db, { modelSelection = "all", ...values }: AiKeyValues) {
  const { plain, stored } = newSecret("ai");
  return { ...(await insertKey(db, "ai", { ...values, modelSelection }, stored)), secret: plain };
}

interface UpstreamValues {
  /** Without a slash at its end. */
  baseUrl?: string;
  name?: string;
  /** As it is sent. */
  credential?: string;
}

/** @param secret the installation's, which seals the credential */
export async function createUpstream(
  db: Db,
  secret: string,
  { baseUrl = "https://models.example/v1", credential, ...values }: UpstreamValues = {},
) {
  const id = randomUUID().replaceAll("-", "");
  const sealed = credential === undefined ? null : sealCredential(credential, secret, id);
  return db.upstream.create({
    data: { id, name: unique("Upstream"), baseUrl, ...values, credential: sealed },
    select: { id: true, name: true },
  });
}

interface ModelValues {
  upstreamId: string;
  name?: string;
  upstreamName?: string;
  aliases?: string[];
  enabled?: boolean;
  contextLength?: number;
  /** Micro-dollars per million tokens. */
  inputPrice?: bigint;
  outputPrice?: bigint;
}

export async function createModel(db: Db, { name = `model-${randomUUID()}`, aliases = [], ...values }: ModelValues) {
  const names = { create: [name, ...aliases].map((name) => ({ name })) };
  return db.model.create({
    data: { name, aliases, upstreamName: `upstream-${name}`, enabled: true, ...values, names },
    select: { id: true, name: true, upstreamName: true },
  });
}

export interface Use {
  keyId: string;
  at: Date;
  outcome: Outcome;
  count: number;
}

/** What verifiers would have written; minutes of the last two days before `now` only. */
export async function createUsage(db: Db, tenantId: string, uses: readonly Use[], now = new Date()): Promise<void> {
  const hours = summed(uses, 3_600_000);
  await db.usageHour.createMany({ data: hours.map(({ at, ...row }) => ({ tenantId, hour: at, ...row })) });
  const lately = uses.filter(({ at }) => now.getTime() - at.getTime() < 2 * 86_400_000);
  const minutes = summed(lately, 60_000);
  await db.usageMinute.createMany({ data: minutes.map(({ at, ...row }) => ({ tenantId, minute: at, ...row })) });
}

/** By key, outcome and unit of time, and once more by outcome and unit alone. */
function summed(uses: readonly Use[], unitMs: number): Use[] {
  const sums = new Map<string, Use>();
  for (const { at, outcome, count, ...use } of uses) {
    const begin = new Date(at.getTime() - (at.getTime() % unitMs));
    for (const keyId of [use.keyId, ""]) {
      const name = `${keyId} ${begin.getTime()} ${outcome}`;
      const sum = sums.get(name);
      if (sum) sum.count += count;
      else sums.set(name, { keyId, at: begin, outcome, count });
    }
  }
  return [...sums.values()];
}

interface ModelUseValues {
  keyId: string;
  modelId: string;
  at: Date;
  requests?: number;
  inputTokens?: number;
  outputTokens?: number;
  /** Pico-dollars. */
  cost?: bigint;
}

/** What gateways would have written. */
export async function createModelUse(db: Db, tenantId: string, uses: readonly ModelUseValues[]): Promise<void> {
  for (const { at, modelId, requests = 1, inputTokens = 0, outputTokens = 0, cost = 0n, ...use } of uses) {
    const hour = new Date(at.getTime() - (at.getTime() % 3_600_000));
    const used = { requests, inputTokens, outputTokens, cost };
    for (const keyId of [use.keyId, ""]) {
      const id = { tenantId, keyId, hour, modelId };
      await db.aiUsageHour.upsert({
        where: { tenantId_keyId_hour_modelId: id },
        create: { ...id, ...used },
        update: {
          requests: { increment: requests },
          inputTokens: { increment: inputTokens },
          outputTokens: { increment: outputTokens },
          cost: { increment: cost },
        },
      });
    }
  }
}

interface DenialValues {
  tenantId: string;
  keyId: string;
  at?: Date;
  reason?: DenialReason;
  address?: string | null;
  permission?: string | null;
  explanation?: string;
  count?: number;
}

export async function createDenial(db: Db, values: DenialValues): Promise<void> {
  await db.denial.create({
    data: { at: new Date(), reason: "key_expired", explanation: unique("Because"), count: 1, ...values },
  });
}
