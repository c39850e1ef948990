import type { ApiSubAccount } from "@/lib/domain/api/sub-account";

export const EXAMPLE_SUB_ACCOUNT: ApiSubAccount = {
  identifier: "clx9z8y7x6w5v4u3t2s1r0q9",
  name: "Retail",
  status: "active",
  suspended_at: null,
  created_at: "2026-01-15T09:30:00.000Z",
  api_keys: { used: 2, limit: 10 },
  channel_credentials: { used: 0, limit: 10 },
  ai_keys: { used: 0, limit: 10 },
  requests_per_second: 50,
  requests_per_day: null,
  requests_last_day: { allowed: 1234, denied: 5 },
};
