/** What a request presents: a key, nothing, or more than one, of which another program on the way might choose the other. */
export type Presented = { key: string } | { fault: "missing" | "ambiguous" };

/** RFC 9110 section 11.1: the scheme is case-insensitive. RFC 6750 section 2.1: spaces, then the token. */
const BEARER = /^bearer(?: +(.*))?$/i;

/**
 * The key in `X-API-Key: <key>` or `Authorization: Bearer <key>`. Other schemes of Authorization, and an empty
 * X-API-Key as some proxies send it, are none.
 *
 * @param headers names and values, repeated headers as they came or joined by commas
 */
export function presentedKey(headers: Iterable<readonly [name: string, value: string]>): Presented {
  const keys: string[] = [];
  let authorizations = 0;
  for (const [name, value] of headers) {
    if (name.toLowerCase() === "x-api-key" && value !== "") keys.push(value);
    if (name.toLowerCase() !== "authorization") continue;
    authorizations++;
    const bearer = BEARER.exec(value);
    if (bearer) keys.push(bearer[1] ?? "");
  }
  const [key, ...others] = keys;
  if (authorizations > 1 || others.length > 0 || key?.includes(",")) return { fault: "ambiguous" };
  return key === undefined ? { fault: "missing" } : { key };
}
