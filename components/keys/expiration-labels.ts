import type { ExpirationState } from "@/lib/domain/expiry";

export const EXPIRATION_STATE_LABELS: Record<ExpirationState, string> = {
  valid: "Valid",
  expiringSoon: "Expiring Soon",
  expired: "Expired",
};
