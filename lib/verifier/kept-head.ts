import type { ServerResponse } from "node:http";
import { share } from "./share";

/**
 * Heads of answers, kept so that they are not put together again: to check and join headers takes node:http longer than
 * all that a verification does. What is kept ends before the value of the last header, which is the only one that is of one
 * key, so that keys share it. The date is of the moment (RFC 9110 section 6.6.1).
 *
 * The only way to them is `_header`, where node:http keeps the text of the head it sends. That is as old as node, and not
 * documented: where something else is found there, nothing is kept.
 */
interface Response extends ServerResponse {
  _header: unknown;
}

const DATE = /Date: [^\r]*\r\n/;
/** What node:http says of a connection that it keeps, if it is not to tell when it will close that. */
const END = "Connection: keep-alive\r\n\r\n";

/**
 * @param last the value of the last header
 * @returns the head that `writeHead` has just made, up to that value; null where it can't be used again
 */
export function keepHead(res: ServerResponse, last: string): string | null {
  const head = (res as Response)._header;
  if (typeof head !== "string" || !res.shouldKeepAlive) return null;
  const [start, end, ...more] = head.split(DATE);
  if (!start?.endsWith(`: ${last}\r\n`) || end !== END || more.length > 0) return null;
  // In one piece: joined strings and parts of strings lead to others.
  return share(Buffer.from(start.slice(0, -last.length - 2), "latin1").toString("latin1"));
}

/**
 * Gives the answer a head that was kept. `end` sends it.
 *
 * @param last the value of the last header
 * @param now milliseconds since 1970
 * @returns whether it may: an answer that ends its connection has to say so
 */
export function reuseHead(res: ServerResponse, head: string, last: string, now: number): boolean {
  if (!res.shouldKeepAlive) return false;
  (res as Response)._header = head + last + endAt(now);
  return true;
}

let second = 0;
let endOfSecond = "";

function endAt(now: number): string {
  if (now < second || now >= second + 1000) {
    second = now - (now % 1000);
    endOfSecond = `\r\nDate: ${new Date(now).toUTCString()}\r\n${END}`;
  }
  return endOfSecond;
}
