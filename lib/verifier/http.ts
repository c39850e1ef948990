import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress } from "@/lib/domain/client-address";
import { readCredential } from "@/lib/domain/credential";
import { decide, type KeyRecord } from "@/lib/domain/decision";
import { PERMISSION_PATTERN } from "@/lib/domain/group";
import { compileNetworks } from "@/lib/domain/network";
import { parseSecret } from "@/lib/domain/secret";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { allow, denial, PROBLEMS, refuse } from "./answer";
import { recordUse, startRecordingUse, stopRecordingUse } from "./last-used";
import { closeVerifierPool, lookUp, verifierPool } from "./lookup";

interface Route {
  /** Null for any: proxies pass on the method of the request that they ask about. */
  methods: readonly string[] | null;
  body: (record: KeyRecord) => object | null;
}

/** Answered here and never by the console. */
const ROUTES: Record<string, Route> = {
  /** For proxies: the status decides, and headers name the holder. */
  "/verify": { methods: null, body: () => null },
  /** For the holder of a key: who am I? */
  "/api/whoami": { methods: ["GET", "HEAD"], body: identity },
};

let isTrustedProxy: (address: string) => boolean;

/** Opens the first connection, so that a database that can't be reached is told at the start. */
export async function startVerifier(): Promise<void> {
  isTrustedProxy = compileNetworks(env().PORTCULLIS_TRUSTED_PROXIES);
  await verifierPool().query("SELECT 1");
  startRecordingUse();
}

/** After the last answer: writes what is still to be written and closes the connections. */
export async function stopVerifier(): Promise<void> {
  await stopRecordingUse();
  await closeVerifierPool();
}

/** @returns whether the request was the verifier's to answer */
export function handleVerification(req: IncomingMessage, res: ServerResponse): boolean {
  const url = req.url ?? "/";
  const mark = url.indexOf("?");
  const route = ROUTES[mark < 0 ? url : url.slice(0, mark)];
  if (!route) return false;
  const query = new URLSearchParams(mark < 0 ? "" : url.slice(mark + 1));
  answer(req, res, route, query).catch((error: unknown) => {
    // What can't be looked up is refused, never guessed.
    log.error({ err: error }, "verification failed");
    refuse(res, PROBLEMS.unavailable);
  });
  return true;
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  { methods, body }: Route,
  query: URLSearchParams,
): Promise<void> {
  // A body, if the proxy sent one, is of no interest, but the connection can't be used again before it was read.
  req.resume();
  if (methods && !methods.includes(req.method ?? "")) return refuse(res, PROBLEMS.methodNotAllowed);
  // A misspelt parameter must not open what the right one would have kept shut.
  for (const name of query.keys()) if (name !== "permission") return refuse(res, PROBLEMS.parameterUnknown);
  const [permission = null, ...more] = query.getAll("permission");
  if (more.length > 0 || (permission !== null && !PERMISSION_PATTERN.test(permission))) {
    return refuse(res, PROBLEMS.permissionMalformed);
  }
  const credential = readCredential(req.rawHeaders);
  if (credential.kind === "none") return refuse(res, PROBLEMS.credentialMissing);
  if (credential.kind === "ambiguous") return refuse(res, PROBLEMS.credentialAmbiguous);

  const known = credential.kind === "presented" && parseSecret(credential.secret) !== null;
  const record = known ? await lookUp(credential.secret) : null;
  const now = Date.now();
  const address = clientAddress(req.socket.remoteAddress, req.headersDistinct["x-forwarded-for"], isTrustedProxy);
  const decision = decide(record, { address, permission, now });
  if (!decision.allowed || !record) {
    return refuse(res, denial(decision.allowed ? "unknown_key" : decision.reason, permission));
  }
  recordUse(record.keyId, new Date(now), address);
  allow(res, record, body(record));
}

function identity(record: KeyRecord): object {
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
