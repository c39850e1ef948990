import { z } from "zod";
import type { KeyFacts } from "@/lib/domain/key";

const instant = z.iso.datetime().transform((text) => new Date(text));

/** A key as it was answered once, read back from JSON. */
export const storedKeySchema: z.ZodType<KeyFacts<"tenant">> = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  allowlist: z.array(z.string()),
  kind: z.literal("tenant"),
  grant: z.object({ id: z.string(), name: z.string(), permissions: z.array(z.string()) }),
  prefix: z.string(),
  hint: z.string(),
  version: z.int(),
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
  createdAt: instant,
  revokedAt: instant.nullable(),
  revokedReason: z.string().nullable(),
  requestsPerSecond: z.int().nullable(),
  requestsPerDay: z.int().nullable(),
});
