import type { IncomingMessage, ServerResponse } from "node:http";
import { readCredential } from "@/lib/domain/credential";
import type { KeyRecord } from "@/lib/domain/decision";
import { PERMISSION_PATTERN } from "@/lib/domain/group";
import { allow, denial, PROBLEMS, type Problem, refuse, UNKNOWN } from "./answer";
import { readAddress } from "./client";
import { readClocks } from "./clocks";
import type { Metrics } from "./metrics";
import type { Verdict, Verifier } from "./verifier";

interface Route {
  /** Null for any: proxies pass on the method of the request that they ask about. */
  methods: readonly string[] | null;
  body: (record: KeyRecord) => object | null;
  /** Whoever asks understands no refusals but 401 and 403. */
  statusInHeader: boolean;
}

/** For proxies: the status decides, and headers name the holder. */
export const FORWARD_AUTH: Route = { methods: null, body: () => null, statusInHeader: false };

/** For nginx, whose auth_request makes 500 of every status but 2xx, 401 and 403. */
export const NGINX_AUTH: Route = { ...FORWARD_AUTH, statusInHeader: true };

/** For the holder of a key: who am I? */
export const WHOAMI: Route = { methods: ["GET", "HEAD"], body: identity, statusInHeader: false };

interface Question {
  /** Empty for what can't be one. */
  secret: string;
  permission: string | null;
}

/** Answers whether the request's own credential lets it in. */
export function answerCredential(
  verifier: Verifier,
  metrics: Metrics,
  route: Route,
  req: IncomingMessage,
  res: ServerResponse,
  search: string,
): void {
  const clocks = readClocks();
  const question = readQuestion(req, route, search);
  if ("status" in question) {
    refuse(res, question, route.statusInHeader);
    return;
  }
  const { secret, permission } = question;
  const conclude = ({ decision, key }: Verdict) => {
    if (key && decision.allowed) allow(res, key, route.body(key.record));
    else refuse(res, denial(decision.allowed ? UNKNOWN : decision, permission), route.statusInHeader);
    metrics.answered(performance.now() - clocks.monotonic);
  };
  const verdict = verifier.verify(secret, { door: "tenant", address: readAddress(req), permission }, clocks);
  // Memory answers without a detour through the queue of promises.
  if (!(verdict instanceof Promise)) {
    conclude(verdict);
    return;
  }
  verdict.then(conclude).catch((error: unknown) => {
    // What can't be looked up is refused, never guessed.
    verifier.failures.add(error);
    refuse(res, PROBLEMS.unavailable, route.statusInHeader);
  });
}

function readQuestion(req: IncomingMessage, { methods }: Route, search: string): Question | Problem {
  if (methods && !methods.includes(req.method ?? "")) return PROBLEMS.getOnly;
  let permission: string | null = null;
  if (search) {
    const query = new URLSearchParams(search);
    // A misspelt parameter must not open what the right one would have kept shut.
    for (const name of query.keys()) if (name !== "permission") return PROBLEMS.parameterUnknown;
    const [first = "", ...more] = query.getAll("permission");
    if (more.length > 0 || !PERMISSION_PATTERN.test(first)) return PROBLEMS.permissionMalformed;
    permission = first;
  }
  const credential = readCredential(req.rawHeaders);
  if (credential.kind === "none") return PROBLEMS.credentialMissing;
  if (credential.kind === "ambiguous") return PROBLEMS.credentialAmbiguous;
  return { secret: credential.kind === "presented" ? credential.secret : "", permission };
}

/** Who the key belongs to, and what it may do. */
export function identity(record: KeyRecord) {
  return {
    tenant: { id: record.tenantId, name: record.tenantName },
    key: {
      id: record.keyId,
      name: record.keyName,
      expires_at: record.expiresAt === null ? null : new Date(record.expiresAt).toISOString(),
    },
    permissions: record.permissions,
  };
}
