import type { Holder, Portcullis } from "./client.js";
import { type GateOptions, pass } from "./gate.js";

export interface FetchOptions<Rest extends unknown[]> extends GateOptions {
  /**
   * Where the request comes from. A Request does not know that; what the server hands over beside it does: `info` in
   * Deno, `server.requestIP(request)` in Bun. Never a header that the client could have written itself.
   */
  address: (request: Request, ...rest: Rest) => string | undefined;
}

/** For servers that answer a Request with a Response: calls the handler for requests with a good key only. */
export function withKey<Rest extends unknown[]>(
  client: Portcullis,
  { address, ...options }: FetchOptions<Rest>,
  handler: (request: Request, holder: Holder, ...rest: Rest) => Response | Promise<Response>,
) {
  return async (request: Request, ...rest: Rest): Promise<Response> => {
    const passage = await pass(client, options, request.headers, () => address(request, ...rest));
    if ("holder" in passage) return handler(request, passage.holder, ...rest);
    const { body, status, headers } = passage.refusal;
    return new Response(body, { status, headers });
  };
}
