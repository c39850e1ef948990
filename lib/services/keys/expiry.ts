import { endOfDay, todayIn } from "@/lib/domain/expiry";
import { failField } from "@/lib/domain/result";

/** People choose the last day on which a key works, programs the first instant at which it no longer does. */
export type ChosenExpiry = { expiresOn: string; timeZone: string } | { expiresAt: Date | null };

/**
 * @returns the first instant at which the key no longer works, null for none
 * @throws DomainError INVALID_INPUT on the field that was sent unless that lies in the future; a day, after today in its zone
 */
export function futureExpiry(chosen: ChosenExpiry, now: Date): Date | null {
  if ("expiresAt" in chosen) return futureInstant(chosen.expiresAt, now);
  const { expiresOn, timeZone } = chosen;
  if (!expiresOn) return null;
  if (expiresOn <= todayIn(timeZone, now)) failField("expiresOn", "Choose a date after today.");
  return endOfDay(expiresOn, timeZone);
}

function futureInstant(expiresAt: Date | null, now: Date): Date | null {
  if (expiresAt && expiresAt <= now) failField("expiresAt", "Choose an instant in the future.");
  return expiresAt;
}
