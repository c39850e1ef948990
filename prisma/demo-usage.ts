import type { Db } from "@/lib/data/client";
import { createDenial, createUsage, type Use } from "./factories";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_HOURS = 24;

interface NamedKey {
  id: string;
  name: string;
}

interface Keys {
  tenantId: string;
  app: NamedKey;
  erp: NamedKey;
  importer: NamedKey;
}

/**
 * A month in which phones ask mostly by day and sometimes for more than they may, the ERP asked every five minutes until
 * it moved to another network yesterday, and the old importer still comes every night.
 */
export async function seedUsage(db: Db, { tenantId, app, erp, importer }: Keys, now: Date): Promise<void> {
  const minute = now.getTime() - (now.getTime() % MINUTE_MS);
  const uses: Use[] = [];
  const use = (key: NamedKey, ms: number, outcome: Use["outcome"], count: number) => {
    if (count > 0) uses.push({ keyId: key.id, at: new Date(ms), outcome, count });
  };

  const hour = minute - (minute % HOUR_MS);
  for (let ago = 30 * DAY_HOURS; ago > 1; ago--) {
    const ms = hour - ago * HOUR_MS;
    use(app, ms, "allowed", Math.round(60 * busyness(ms)));
    use(app, ms, "permission_missing", ago % 7 === 0 ? 2 + (ago % 3) : 0);
    use(erp, ms, ago > DAY_HOURS ? "allowed" : "address_not_allowed", 12);
    if (new Date(ms).getUTCHours() === 2 && ago < 20 * DAY_HOURS) use(importer, ms, "key_revoked", 3);
  }
  for (let ms = hour - HOUR_MS; ms <= minute; ms += MINUTE_MS) {
    use(app, ms, "allowed", Math.round(busyness(ms)));
    if ((ms / MINUTE_MS) % 5 === 0) use(erp, ms, "address_not_allowed", 1);
    if ((ms / MINUTE_MS) % 23 === 0) use(app, ms, "permission_missing", 1);
  }
  await createUsage(db, tenantId, uses, now);

  const deny = (values: Omit<Parameters<typeof createDenial>[1], "tenantId">) =>
    createDenial(db, { tenantId, ...values });
  await deny({
    keyId: erp.id,
    at: new Date(minute - (minute % (5 * MINUTE_MS))),
    reason: "address_not_allowed",
    address: "192.0.2.55",
    explanation: `192.0.2.55 is not in the allowlist of the key ${erp.name}.`,
    count: 6,
  });
  await deny({
    keyId: app.id,
    at: new Date(minute - 12 * MINUTE_MS),
    reason: "permission_missing",
    address: "198.51.100.23",
    permission: "orders:write",
    explanation: `The authorization group of the key ${app.name} does not include the permission orders:write.`,
  });
  await deny({
    keyId: importer.id,
    at: new Date(hour - 5 * HOUR_MS),
    reason: "key_revoked",
    address: "203.0.113.9",
    explanation: `The key ${importer.name} was revoked.`,
    count: 3,
  });
}

/** Requests a minute: 1 or 2 in the small hours, 8 around noon on working days, uneven from one minute to the next. */
function busyness(ms: number): number {
  const at = new Date(ms);
  const day = Math.max(0, Math.sin(((at.getUTCHours() + at.getUTCMinutes() / 60 - 6) / 14) * Math.PI));
  const week = [0, 6].includes(at.getUTCDay()) ? 0.4 : 1;
  return (2 + 6 * day * week) * (0.5 + 0.5 * Math.sin(ms / 97_000) ** 2);
}
