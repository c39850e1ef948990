import type { KeyRecord } from "@/lib/domain/decision";

/** A key of a tenant that lets everybody in, but for what is said. */
export const keyRecord = (
  values: Pick<KeyRecord, "keyId" | "keyName" | "tenantId" | "tenantName"> & Partial<KeyRecord>,
): KeyRecord => ({
  tenantSuspended: false,
  revokedAt: null,
  expiresAt: null,
  retiresAt: null,
  retired: false,
  opens: "tenant",
  permissions: [],
  allows: () => true,
  ...values,
});
