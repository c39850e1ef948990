import type { IncomingMessage, ServerResponse } from "node:http";
import type { Holder, Portcullis } from "./client.js";
import { type GateOptions, pass } from "./gate.js";

const holders = new WeakMap<IncomingMessage, Holder>();

export interface ExpressOptions<Request extends IncomingMessage> extends GateOptions {
  /**
   * Where the request comes from: the socket's own address unless something else is given. Behind a proxy that is the
   * proxy; give `(req) => req.ip` there, and name the proxy in Express's `trust proxy`.
   */
  address?: (req: Request) => string | undefined;
}

/**
 * For Express, Connect and plain `node:http`: lets only requests with a good key through to `next`, and answers the others
 * itself.
 */
export function requireKey<Request extends IncomingMessage>(
  client: Portcullis,
  { address = socketAddress, ...options }: ExpressOptions<Request> = {},
) {
  return async (req: Request, res: ServerResponse, next: () => void): Promise<void> => {
    const passage = await pass(client, options, rawHeaders(req), () => address(req));
    if ("refusal" in passage) {
      const { status, headers, body } = passage.refusal;
      res.writeHead(status, headers).end(body);
      return;
    }
    holders.set(req, passage.holder);
    next();
  };
}

/**
 * Who the key of a request belongs to.
 *
 * @throws where `requireKey` has not let the request through
 */
export function holderOf(req: IncomingMessage): Holder {
  const holder = holders.get(req);
  if (!holder) throw new Error("This request has not passed requireKey.");
  return holder;
}

const socketAddress = ({ socket }: IncomingMessage): string | undefined => socket.remoteAddress;

/** As they were sent: `req.headers` would hide that Authorization was repeated. */
function* rawHeaders({ rawHeaders: raw }: IncomingMessage): Iterable<readonly [string, string]> {
  for (let index = 0; index + 1 < raw.length; index += 2) yield [raw[index] ?? "", raw[index + 1] ?? ""];
}
