import { randomUUID } from "node:crypto";
import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import type { NewKeyForm, RotateKey } from "@/lib/domain/key-schema";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { adminOf } from "./context";

export interface TestTenant {
  /** Its administrator's. */
  ctx: Context;
  groupId: string;
  /** A key that it has. */
  key: { id: string; name: string; secret: string };
}

/** A tenant of its own with one key. */
export async function tenantWithKey(values: { limit?: number; expiresAt?: Date } = {}): Promise<TestTenant> {
  const tenant = await createTenant(db(), { limit: values.limit ?? 10 });
  const { id: groupId } = await createGroup(db(), { tenantId: tenant.id, name: "Read Only" });
  const expiry = values.expiresAt && { expiresAt: values.expiresAt };
  return { ctx: adminOf(tenant), groupId, key: await createKey(db(), { tenantId: tenant.id, groupId, ...expiry }) };
}

type GenerateKey = NewKeyForm & { grant: { groupId: string } };

/** What the form for a new key sends. */
export const submission = ({ ctx, groupId }: TestTenant, values: Partial<GenerateKey> = {}): GenerateKey => ({
  tenantId: ctx.tenant.id,
  submissionId: randomUUID(),
  name: "Mobile App",
  description: "",
  grant: { groupId },
  expiresOn: "",
  timeZone: "Europe/Berlin",
  allowlist: [],
  ...NO_RATE_LIMITS,
  ...values,
});

/** What the form for a rotation sends when nothing is chosen. */
export const rotation = (id: string, version: number, values: Partial<RotateKey> = {}): RotateKey => ({
  id,
  version,
  expiresOn: "",
  timeZone: "UTC",
  grace: "immediately",
  ...values,
});
