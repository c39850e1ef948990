import type { ChangeSubAccountInput } from "@/lib/domain/api/sub-account-input";
import type { TenantSettings } from "@/lib/domain/tenant";

/** The members that are there. */
export const settingsOf = ({
  apiKeyLimit,
  channelCredentialLimit,
  aiKeyLimit,
  ...same
}: ChangeSubAccountInput): Partial<TenantSettings> => ({
  ...same,
  ...(apiKeyLimit !== undefined && { keyLimit: apiKeyLimit }),
  ...(channelCredentialLimit !== undefined && { channelLimit: channelCredentialLimit }),
  ...(aiKeyLimit !== undefined && { aiLimit: aiKeyLimit }),
});
