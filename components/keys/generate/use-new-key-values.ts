import { useState } from "react";
import { useTimeZone } from "@/components/time/time-zone-provider";
import { newSubmissionId } from "./submission-id";

/** What the forms for new keys of every kind begin with. The time zone is the one that they name at this moment. */
export function useNewKeyValues(tenantId: string) {
  const timeZone = useTimeZone();
  const [submissionId] = useState(newSubmissionId);
  return {
    tenantId,
    submissionId,
    name: "",
    description: "",
    expiresOn: "",
    timeZone,
    allowlist: "",
    requestsPerSecond: "",
    requestsPerDay: "",
  };
}
