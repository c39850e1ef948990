import type { Origin } from "@/lib/domain/context";

/** Set on every request by server.ts, which drops what a client sends under these names. */
const ADDRESS_HEADER = "x-portcullis-client-address";
const REQUEST_ID_HEADER = "x-portcullis-request-id";
const QUERY_HEADER = "x-portcullis-query";

/** The path and query that the browser asked for. Set by proxy.ts, because pages are not told. */
export const PATH_HEADER = "x-portcullis-path";

/** What a script needs to carry so that the page's policy lets it run. Set by proxy.ts. */
export const NONCE_HEADER = "x-nonce";

/** Where a request came from. */
export function requestOrigin(headers: Headers): Origin {
  return {
    address: headers.get(ADDRESS_HEADER) || null,
    userAgent: headers.get("user-agent"),
    requestId: headers.get(REQUEST_ID_HEADER) ?? crypto.randomUUID(),
  };
}

/** The query as it was sent: Next keeps some parameters to itself, and nobody would learn that there are no such ones. */
export const requestQuery = ({ headers, url }: Request): URLSearchParams =>
  new URLSearchParams(headers.get(QUERY_HEADER) ?? new URL(url).search);
