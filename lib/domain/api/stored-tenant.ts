import { z } from "zod";
import type { TenantRow } from "@/lib/domain/tenant-list";

const instant = z.iso.datetime().transform((text) => new Date(text));

const limits = {
  name: z.string(),
  keyLimit: z.int(),
  channelLimit: z.int(),
  aiLimit: z.int(),
  requestsPerSecond: z.int().nullable(),
  requestsPerDay: z.int().nullable(),
};

/** An account as it was answered once, read back from JSON. */
export const storedTenantSchema: z.ZodType<TenantRow> = z.object({
  id: z.string(),
  ...limits,
  master: z.object({ id: z.string(), ...limits, suspendedAt: instant.nullable() }).nullable(),
  users: z.int(),
  used: z.object({ tenant: z.int(), channel: z.int(), ai: z.int() }),
  requests: z.object({ allowed: z.int(), denied: z.int() }),
  aiAccess: z.object({ invitedAt: instant.nullable(), monthlyBudget: z.int().nullable() }),
  suspendedAt: instant.nullable(),
  createdAt: instant,
  version: z.int(),
});
