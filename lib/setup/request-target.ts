import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * What the console would fail on: a target that is not a path (RFC 9112 section 3.2), or one that cannot be decoded.
 *
 * @returns whether the request was refused
 */
export function refuseMalformedTarget(req: IncomingMessage, res: ServerResponse): boolean {
  if (isPath(req.url ?? "")) return false;
  req.resume();
  refuseWithText(res, 400, "This is no address of this server.");
  return true;
}

/** Programs put a slash at the end of an address. Next would send them elsewhere, where a POST arrives without its body. */
export function dropTrailingSlash(req: IncomingMessage): void {
  req.url = req.url?.replace(/^(\/api\/account\/[^?]*[^?/])\/(?=\?|$)/, "$1");
}

/** Before the console, which would have a page for it. */
export function refuseWithText(
  res: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  res.writeHead(status, { ...headers, "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  res.end(`${text}\n`);
}

function isPath(target: string): boolean {
  const [path = ""] = target.split("?", 1);
  try {
    return decodeURIComponent(path).startsWith("/");
  } catch {
    return false;
  }
}
