import type { IncomingMessage, ServerResponse } from "node:http";
import { problemAnswer } from "@/lib/api/problem";
import { API_BODY_LIMIT } from "@/lib/domain/api/body-limit";
import { ApiProblem } from "@/lib/domain/api/problem";
import { receiveBody } from "./request-body";
import { stampOrigin } from "./request-origin";
import { dropTrailingSlash, refuseMalformedTarget, refuseWithText } from "./request-target";

/** Of forms. The largest has a thousand addresses in it. */
const CONSOLE_BODY_LIMIT = 256 * 1024;

/** Those that Next knows. It fails on others. */
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const API_PATH = /^\/api\/account(?:[/?]|$)/;

/** Lets through to the console what it can answer: with a path, a method and a body that are in order and complete. */
export function guardConsole(
  req: IncomingMessage,
  res: ServerResponse,
  isTrustedProxy: (address: string) => boolean,
  letThrough: () => void,
): void {
  if (refuseMalformedTarget(req, res)) return;
  const requestId = stampOrigin(req, isTrustedProxy);
  dropTrailingSlash(req);
  const isApi = API_PATH.test(req.url ?? "");
  const refuse = (problem: ApiProblem, text: string) => {
    const { status, headers, body } = problemAnswer(problem, requestId);
    if (isApi) res.writeHead(status, { ...headers, "X-Request-Id": requestId }).end(body);
    else refuseWithText(res, status, text, problem.headers);
  };
  if (!METHODS.includes(req.method ?? "")) {
    req.resume();
    const problem = new ApiProblem("method_not_allowed", undefined, undefined, { Allow: METHODS.join(", ") });
    refuse(problem, "This server does not know the method.");
    return;
  }
  receiveBody(req, res, isApi ? API_BODY_LIMIT : CONSOLE_BODY_LIMIT, {
    whole: letThrough,
    tooLarge: () => refuse(new ApiProblem("body_too_large"), "The body is too large."),
  });
}
