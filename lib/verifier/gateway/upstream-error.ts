import { FAULTS, type Fault } from "./answer";
import type { Model } from "./model-lookup";
import type { UpstreamAnswer } from "./upstreams";

/** Longer explanations are dropped. */
const LIMIT = 64 * 1024;

/** What an upstream refuses a request for: the client's to mend, so it is told why. */
const CLIENTS = [400, 413, 415, 422];

/** For an endpoint that an upstream does not have, or a model; one at a wrong address answers so to everything. */
export const NOT_OFFERED = [404, 405, 501];

/** Does it say nothing against the upstream? */
export const isRejection = (fault: Fault): boolean => CLIENTS.includes(fault.status) || fault === FAULTS.notOffered;

/** What is told to the client of an upstream's answer that is no success. Reads it to its end. */
export async function readUpstreamError({ statusCode, headers, body }: UpstreamAnswer, model: Model): Promise<Fault> {
  const text = await readText(body);
  const retryAfter = retryAfterOf(headers["retry-after"]);
  if (CLIENTS.includes(statusCode)) {
    const error = errorIn(text);
    if (tellsCredential(error, model)) return FAULTS.upstreamRefused;
    return { status: statusCode, code: "request_refused", ...explanation(error, model) };
  }
  if (statusCode === 429 || statusCode === 503) {
    const busy = { code: "upstream_busy", message: "The model has too much to do at the moment.", retry: true };
    return { status: statusCode, ...busy, headers: retryAfter };
  }
  if (statusCode === 408 || statusCode === 504) return FAULTS.upstreamTimeout;
  if (NOT_OFFERED.includes(statusCode)) return FAULTS.notOffered;
  return statusCode >= 500 ? FAULTS.upstreamFailed : FAULTS.upstreamRefused;
}

async function readText(body: UpstreamAnswer["body"]): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > LIMIT) return "";
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** Seconds only: a date would be the upstream's. */
function retryAfterOf(value: string | string[] | undefined): Record<string, string> {
  return typeof value === "string" && /^\d{1,6}$/.test(value) ? { "Retry-After": value } : {};
}

function tellsCredential(error: Record<string, unknown>, { upstream }: Model): boolean {
  const credential = upstream.authorization?.slice("Bearer ".length);
  if (!credential) return false;
  return Object.values(error).some((word) => typeof word === "string" && word.includes(credential));
}

/** The upstream's own words, with the model's public name for its own. */
function explanation(
  { message, param, code, type }: Record<string, unknown>,
  { name, upstreamName }: Model,
): Pick<Fault, "message" | "param" | "type"> & { code?: string } {
  return {
    message: isText(message) ? message.replaceAll(upstreamName, name) : "The model has refused the request.",
    param: isText(param) ? param : null,
    ...(isText(code) && { code }),
    ...(isText(type) && { type }),
  };
}

function errorIn(text: string): Record<string, unknown> {
  try {
    const { error } = JSON.parse(text);
    return typeof error === "object" && error !== null ? error : { message: error };
  } catch {
    return {};
  }
}

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= 2_000;
