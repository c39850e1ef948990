import { fail } from "@/lib/domain/result";
import { env } from "@/lib/env";

/**
 * Refuses requests that another site made this browser send. Next compares too, but lets a missing Origin pass and
 * believes X-Forwarded-Host. Browsers send Origin with every POST (https://fetch.spec.whatwg.org/#origin-header).
 *
 * @throws DomainError FORBIDDEN
 */
export function assertSameOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  const url = origin && URL.canParse(origin) ? new URL(origin) : null;
  const expected = new URL(env().PORTCULLIS_URL);
  // Also the name that the browser asked for, so that the console works under any name that reaches it.
  if (url && (url.origin === expected.origin || url.host === headers.get("host"))) return;
  fail("FORBIDDEN", "This request came from another site. Reload the page and try again.");
}
