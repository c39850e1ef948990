import type { StoredSecret } from "@/lib/data/key/write";
import type { AuditValue } from "@/lib/domain/audit";
import type { RateLimits } from "@/lib/domain/rate-limit";
import { maskSecret } from "@/lib/domain/secret-mask";

interface AuditedKey extends RateLimits {
  name: string;
  description: string;
  group: { name: string };
  allowlist: string[];
  expiresAt: Date | null;
}

/** A key's fields as its history tells them; its secret, where there is a new one, masked. */
export function auditedKey(key: AuditedKey, secret?: StoredSecret): Record<string, AuditValue> {
  return {
    name: key.name,
    description: key.description,
    authorizationGroup: key.group.name,
    allowlist: key.allowlist,
    expiresAt: key.expiresAt?.toISOString() ?? null,
    requestsPerSecond: key.requestsPerSecond,
    requestsPerDay: key.requestsPerDay,
    ...(secret && { secret: maskSecret(secret.prefix, secret.hint) }),
  };
}
