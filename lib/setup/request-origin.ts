import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { clientAddress } from "@/lib/domain/client-address";

const ADDRESS_HEADER = "x-portcullis-client-address";
const REQUEST_ID_HEADER = "x-portcullis-request-id";
const QUERY_HEADER = "x-portcullis-query";

/**
 * Tells the console, which sees no sockets, whom a request comes from, and what it asked for. What a client says under these
 * names is dropped.
 *
 * @returns the request's id
 */
export function stampOrigin(req: IncomingMessage, isTrustedProxy: (address: string) => boolean): string {
  const address = clientAddress(req.socket.remoteAddress, req.headersDistinct["x-forwarded-for"], isTrustedProxy);
  if (address) req.headers[ADDRESS_HEADER] = address;
  else delete req.headers[ADDRESS_HEADER];
  const requestId = randomUUID();
  req.headers[REQUEST_ID_HEADER] = requestId;
  req.headers[QUERY_HEADER] = req.url?.split("?").slice(1).join("?") ?? "";
  // Of several, node shows the first alone. Whoever reads a credential must see that there are more.
  const authorizations = req.headersDistinct.authorization;
  if (authorizations && authorizations.length > 1) req.headers.authorization = authorizations.join(", ");
  return requestId;
}
