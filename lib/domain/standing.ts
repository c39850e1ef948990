import { z } from "zod";

/** What of a key can't be taken back, as the revocation journal has it. */
export const standingSchema = z.object({
  keyId: z.string(),
  /** Or deleted. */
  revoked: z.boolean(),
  /** Since when its current secret has been the current one; null for a revoked key. */
  secretSince: z.coerce.date().nullable(),
});

export type Standing = z.output<typeof standingSchema>;
