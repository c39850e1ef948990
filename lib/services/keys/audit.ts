import type { StoredSecret } from "@/lib/data/key/write";
import { formatDollars } from "@/lib/domain/ai/money";
import type { AuditValue } from "@/lib/domain/audit";
import { CHANNEL_LABELS, type Granted, type Grants, type KeyKind } from "@/lib/domain/grant";
import type { RateLimits } from "@/lib/domain/rate-limit";
import { maskSecret } from "@/lib/domain/secret-mask";

interface AuditedKey extends RateLimits {
  name: string;
  description: string;
  allowlist: string[];
  expiresAt: Date | null;
}

const AUDITED_GRANTS: { [K in KeyKind]: (grant: Grants[K]) => Record<string, AuditValue> } = {
  tenant: ({ name }) => ({ authorizationGroup: name }),
  channel: ({ channel, clientId }) => ({ channel: CHANNEL_LABELS[channel], clientId }),
  ai: ({ selection, modelIds, monthlyBudget }) => ({
    modelSelection: selection,
    models: modelIds,
    monthlyBudget: monthlyBudget === null ? null : formatDollars(monthlyBudget),
  }),
};

/** A key's fields as its history tells them; its secret, where there is a new one, masked. */
export function auditedKey<K extends KeyKind>(
  key: AuditedKey & Granted<K>,
  secret?: StoredSecret,
): Record<string, AuditValue> {
  return {
    name: key.name,
    description: key.description,
    ...AUDITED_GRANTS[key.kind](key.grant),
    allowlist: key.allowlist,
    expiresAt: key.expiresAt?.toISOString() ?? null,
    requestsPerSecond: key.requestsPerSecond,
    requestsPerDay: key.requestsPerDay,
    ...(secret && { secret: maskSecret(secret.prefix, secret.hint) }),
  };
}
