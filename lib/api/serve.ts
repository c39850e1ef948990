import { z } from "zod";
import { requestOrigin, requestQuery } from "@/lib/auth/request";
import { noneMatches } from "@/lib/domain/api/entity-tag";
import { ApiProblem } from "@/lib/domain/api/problem";
import { rateLimitHeaders } from "@/lib/domain/rate-limit";
import { idSchema } from "@/lib/domain/text";
import { inTurn } from "@/lib/in-turn";
import { admitCaller } from "./caller";
import type { ApiAnswer, Failures, Operation } from "./operation";
import { problemResponse, toProblem } from "./problem";
import { parseBody } from "./read-body";
import { readFields, readQuery, readVersions } from "./read-input";
import { refuseBrowsers } from "./refuse-browsers";
import { readSubmission } from "./submission";

interface RouteContext {
  /** Paths without a part that varies have none, whatever Next's types say. */
  params?: Promise<Record<string, string | string[] | undefined>>;
}

type Handler = (request: Request, route: RouteContext) => Promise<Response>;

/** Those that Next lets a route answer. */
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

const NO_PARAMETERS = z.strictObject({});

/**
 * The one door for every request to a path of the API, one handler for each method. What no operation is there for is
 * refused with a problem document as well; a path without operations does not exist.
 */
export function serve(...operations: Operation[]): Record<(typeof METHODS)[number], Handler> {
  const handlerOf = (method: string): Handler => {
    const operation = operations.find((each) => each.method === (method === "HEAD" ? "GET" : method));
    return answering(operation?.failures, (request, route, headers) =>
      operation ? answer(operation, request, route, headers) : refuse(request, operations),
    );
  };
  return Object.fromEntries(METHODS.map((method) => [method, handlerOf(method)])) as Record<
    (typeof METHODS)[number],
    Handler
  >;
}

/** @param handle may set headers that every answer gets, also one that is a problem */
function answering(
  failures: Failures | undefined,
  handle: (request: Request, route: RouteContext, headers: Headers) => Promise<Response>,
): Handler {
  return async (request, route) => {
    const { requestId } = requestOrigin(request.headers);
    const headers = new Headers({ "X-Request-Id": requestId });
    const response = await handle(request, route, headers).catch((error: unknown) =>
      problemResponse(toProblem(error, requestId, failures), requestId),
    );
    for (const [name, value] of headers) if (!response.headers.has(name)) response.headers.set(name, value);
    return response;
  };
}

async function refuse(request: Request, operations: readonly Operation[]): Promise<never> {
  refuseBrowsers(request.headers);
  if (operations.length === 0) throw new ApiProblem("route_not_found");
  const methods = operations.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  throw new ApiProblem("method_not_allowed", undefined, undefined, { Allow: methods.join(", ") });
}

/** The order is part of the contract: nothing is told of the input to those who may not ask. */
async function answer(
  operation: Operation,
  request: Request,
  route: RouteContext,
  headers: Headers,
): Promise<Response> {
  refuseBrowsers(request.headers);
  const { identifier = "" } = ((await route.params) ?? {}) as { identifier?: string };
  // Before the credential: what it may do is decided when all of the request is here. The server has received it, and refused
  // what is too large.
  const bytes = new Uint8Array(await request.arrayBuffer());
  const { ctx, secret, remaining } = await admitCaller(request, operation, identifier);
  for (const [name, value] of Object.entries(rateLimitHeaders(remaining))) headers.set(name, value);

  const submission = operation.method === "POST" ? readSubmission(request, bytes, secret) : null;
  const query = readQuery(operation.query ?? NO_PARAMETERS, requestQuery(request));
  const body = operation.body && readFields(operation.body.schema, parseBody(request, bytes));
  const version = readVersions(request.headers);
  if (operation.path.includes("{identifier}") && !idSchema.safeParse(identifier).success) {
    throw new ApiProblem(operation.failures.NOT_FOUND);
  }
  // RFC 9110 section 13.1.1: what has no tag has none that matches.
  if (version !== null && !identifier) throw new ApiProblem("precondition_failed");
  const run = () => operation.run(ctx, { identifier, query, body, version, submission });
  const result = await (operation.method === "GET" ? run() : inTurn(ctx, run));
  const ifNoneMatch = operation.method === "GET" ? request.headers.get("if-none-match") : null;
  return respond(operation.success.status, result, ifNoneMatch);
}

function respond(status: number, { body, headers = {} }: ApiAnswer, ifNoneMatch: string | null): Response {
  const common = { ...headers, "Cache-Control": "no-store" };
  if (headers.ETag && !noneMatches(ifNoneMatch, headers.ETag)) {
    return new Response(null, { status: 304, headers: common });
  }
  // A line of its own, also on a terminal.
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { ...common, "Content-Type": "application/json" },
  });
}
