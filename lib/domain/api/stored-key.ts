import { z } from "zod";
import { CHANNELS } from "@/lib/domain/grant";
import type { KeyFacts } from "@/lib/domain/key";

const instant = z.iso.datetime().transform((text) => new Date(text));

const common = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  allowlist: z.array(z.string()),
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

/** A key as it was answered once, read back from JSON. */
export const STORED_KEY_SCHEMAS: { [K in "tenant" | "channel"]: z.ZodType<KeyFacts<K>> } = {
  tenant: common.extend({
    kind: z.literal("tenant"),
    grant: z.object({ id: z.string(), name: z.string(), permissions: z.array(z.string()) }),
  }),
  channel: common.extend({
    kind: z.literal("channel"),
    grant: z.object({ channel: z.enum(CHANNELS), clientId: z.string() }),
  }),
};
