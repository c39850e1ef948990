import { findModelNames } from "@/lib/data/ai/model";
import type { Db } from "@/lib/data/client";
import type { StoredSecret } from "@/lib/data/key/write";
import { formatDollars } from "@/lib/domain/ai/money";
import type { AuditValue } from "@/lib/domain/audit";
import { CHANNEL_LABELS, type Granted, type Grants, type KeyKind, MODEL_SELECTION_LABELS } from "@/lib/domain/grant";
import type { RateLimits } from "@/lib/domain/rate-limit";
import { maskSecret } from "@/lib/domain/secret-mask";

interface AuditedKey extends RateLimits {
  name: string;
  description: string;
  allowlist: string[];
  expiresAt: Date | null;
}

type Audited = Record<string, AuditValue>;

const AUDITED_GRANTS: { [K in KeyKind]: (grant: Grants[K], db: Db) => Audited | Promise<Audited> } = {
  tenant: ({ name }) => ({ authorizationGroup: name }),
  channel: ({ channel, clientId }) => ({ channel: CHANNEL_LABELS[channel], clientId }),
  async ai({ selection, modelIds, monthlyBudget }, db) {
    const names = await findModelNames(db, modelIds);
    return {
      modelSelection: MODEL_SELECTION_LABELS[selection],
      includedModels: selection === "inclusive" ? names : [],
      excludedModels: selection === "exclusive" ? names : [],
      monthlyBudget: monthlyBudget === null ? null : formatDollars(monthlyBudget),
    };
  },
};

/** A key's fields as its history tells them; its secret, where there is a new one, masked. */
export async function auditedKey<K extends KeyKind>(
  db: Db,
  key: AuditedKey & Granted<K>,
  secret?: StoredSecret,
): Promise<Audited> {
  return {
    name: key.name,
    description: key.description,
    ...(await AUDITED_GRANTS[key.kind](key.grant, db)),
    allowlist: key.allowlist,
    expiresAt: key.expiresAt?.toISOString() ?? null,
    requestsPerSecond: key.requestsPerSecond,
    requestsPerDay: key.requestsPerDay,
    ...(secret && { secret: maskSecret(secret.prefix, secret.hint) }),
  };
}
