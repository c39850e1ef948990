import { endOfDay, todayIn } from "@/lib/domain/expiry";
import { failField } from "@/lib/domain/result";

/**
 * @param expiresOn `YYYY-MM-DD`, or empty for none
 * @returns the first instant after that day in the time zone, null for none
 * @throws DomainError INVALID_INPUT on `expiresOn` unless the day is after today in that zone
 */
export function futureExpiry(expiresOn: string, timeZone: string, now: Date): Date | null {
  if (!expiresOn) return null;
  if (expiresOn <= todayIn(timeZone, now)) failField("expiresOn", "Choose a date after today.");
  return endOfDay(expiresOn, timeZone);
}
