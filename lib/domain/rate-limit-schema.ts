import { z } from "zod";
import { RATE_LIMIT_MAX, type RateLimits } from "./rate-limit";

/** As it is typed: a whole number, or nothing for no limit. */
const limit = (field: keyof RateLimits) =>
  z.string().transform((text, check) => {
    const typed = text.trim();
    if (typed === "") return null;
    const max = RATE_LIMIT_MAX[field];
    const value = /^\d{1,12}$/.test(typed) ? Number(typed) : 0;
    if (value >= 1 && value <= max) return value;
    check.addIssue({
      code: "custom",
      message: `Enter a whole number from 1 to ${max.toLocaleString("en")}, or nothing.`,
    });
    return z.NEVER;
  });

/** The same two fields for tenants and keys. */
export const rateLimitFields = {
  requestsPerSecond: limit("requestsPerSecond"),
  requestsPerDay: limit("requestsPerDay"),
};

/** What the fields begin with. */
export const rateLimitTexts = ({ requestsPerSecond, requestsPerDay }: RateLimits) => ({
  requestsPerSecond: requestsPerSecond === null ? "" : String(requestsPerSecond),
  requestsPerDay: requestsPerDay === null ? "" : String(requestsPerDay),
});
