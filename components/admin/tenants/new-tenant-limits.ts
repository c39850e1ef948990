import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { DEFAULT_KEY_LIMITS, type TenantLimits } from "@/lib/domain/tenant";

/** What the form for a new account begins with: the usual, or what its master account has where that is less. */
export function newTenantLimits(master: TenantLimits | null): TenantLimits {
  const { keyLimit, channelLimit, aiLimit } = DEFAULT_KEY_LIMITS;
  if (!master) return { ...DEFAULT_KEY_LIMITS, ...NO_RATE_LIMITS };
  return {
    keyLimit: Math.min(keyLimit, master.keyLimit),
    channelLimit: Math.min(channelLimit, master.channelLimit),
    aiLimit: Math.min(aiLimit, master.aiLimit),
    requestsPerSecond: master.requestsPerSecond,
    requestsPerDay: master.requestsPerDay,
  };
}
