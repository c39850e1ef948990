import { ApiProblem } from "@/lib/domain/api/problem";
import { env } from "@/lib/env";

/**
 * Refuses what the page of another site made a browser send. Whoever opens a page can read the keys in it, so such a page
 * should not get to work. Browsers send Sec-Fetch-Site or, if older, Origin with what a script asks for
 * (https://www.w3.org/TR/fetch-metadata/). The installation's own reference page may try things.
 *
 * @throws ApiProblem browser_refused
 */
export function refuseBrowsers(headers: Headers): void {
  const site = headers.get("sec-fetch-site");
  if (site === "cross-site" || site === "same-site") throw new ApiProblem("browser_refused");
  const origin = headers.get("origin");
  if (origin !== null && !isOwn(origin, headers.get("host"))) throw new ApiProblem("browser_refused");
}

function isOwn(origin: string, host: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === new URL(env().PORTCULLIS_URL).origin || url.host === host;
}
