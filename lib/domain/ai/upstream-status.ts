/** Why a status says that an upstream does not answer as it should, in words that tell nothing else of its answer. */
export function describeStatus(status: number): string {
  if (status === 401 || status === 403) return `It refused the credential (${status}).`;
  if (status >= 300 && status < 400) return `It answered with a redirect (${status}), which is not followed.`;
  return `It answered with status ${status}.`;
}

export const LOCKED_CREDENTIAL = "Its credential was stored under another PORTCULLIS_SECRET. Enter it again.";
