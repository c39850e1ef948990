import type { IncomingMessage, ServerResponse } from "node:http";
import { readCredential } from "@/lib/domain/credential";
import { DENIALS } from "@/lib/domain/denial";
import { parseServiceQuestion, type ServiceQuestion } from "@/lib/domain/service-schema";
import { PROBLEMS, type Problem, refuse, tell, UNKNOWN } from "./answer";
import { readAsker } from "./asker";
import { readBody } from "./body";
import { identity } from "./http";
import type { Metrics } from "./metrics";
import type { PairVerdict, Verifier } from "./verifier";

const BODY_LIMIT = 16 * 1024;

/**
 * For programs that check keys themselves: `POST /v1/verify`. They may ask about keys of their own tenant and that tenant's
 * sub-accounts.
 */
export async function answerProgram(
  verifier: Verifier,
  metrics: Metrics,
  req: IncomingMessage,
  res: ServerResponse,
  search: string,
): Promise<void> {
  const credential = readCredential(req.rawHeaders);
  const fault = faultOf(req, search, credential.kind);
  if (fault) return refuse(res, fault);
  // Before the credential: what it may do is decided when all of the request is here, however slowly the body came.
  const body = await readBody(req, BODY_LIMIT).catch(() => undefined);
  if (body === undefined) return;
  if (body === null) return refuse(res, PROBLEMS.bodyTooLarge);

  const begun = performance.now();
  try {
    const asker = await readAsker(verifier, req, credential);
    if ("status" in asker) return refuse(res, asker);
    const question = parseQuestion(body);
    if ("status" in question) return refuse(res, question);
    tell(res, verdictBody(await answerTo(verifier, question, asker.tenantId)));
    metrics.answered(performance.now() - begun);
  } catch (error) {
    verifier.failures.add(error);
    refuse(res, PROBLEMS.unavailable);
  }
}

/** @param within the tenant that asks */
function answerTo(verifier: Verifier, question: ServiceQuestion, within: string) {
  const { address, channel } = question;
  if ("secret" in question) {
    const { client_id, secret } = question;
    return verifier.verifyPair(client_id, secret, { door: question.channel, address, permission: null, within });
  }
  const { key, permission = null } = question;
  return verifier.verify(key, { door: channel ?? "tenant", address, permission, within });
}

/** What can be seen without the body. */
function faultOf({ method, headers }: IncomingMessage, search: string, credential: string): Problem | null {
  if (method !== "POST") return PROBLEMS.postOnly;
  if (credential === "none") return PROBLEMS.credentialMissing;
  if (credential === "ambiguous") return PROBLEMS.credentialAmbiguous;
  if (search) return PROBLEMS.parameterMisplaced;
  const isJson = /^application\/json *(;|$)/i.test(headers["content-type"] ?? "");
  if (!isJson || headers["content-encoding"] !== undefined) return PROBLEMS.bodyNotJson;
  return Number(headers["content-length"]) > BODY_LIMIT ? PROBLEMS.bodyTooLarge : null;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function parseQuestion(body: Buffer): ServiceQuestion | Problem {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(body));
  } catch {
    return PROBLEMS.bodyMalformed;
  }
  const parsed = parseServiceQuestion(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue) => {
    const fields = issue.code === "unrecognized_keys" ? issue.keys : [issue.path.join(".")];
    return fields.map((field) => ({ field, detail: issue.message }));
  });
  return { ...PROBLEMS.bodyInvalid, errors };
}

function verdictBody({ decision, key }: PairVerdict): object {
  if (key && decision.allowed) {
    const client = key.clientId !== null && { client_id: key.clientId };
    return { allowed: true, reason: null, ...identity(key), ...client };
  }
  const refused = decision.allowed ? UNKNOWN : decision;
  const { message } = DENIALS[refused.reason];
  const limited = refused.reason === "rate_limited" && { retry_after: refused.exhausted.retryAfterSeconds };
  const throttled = refused.reason === "guessing_throttled" && { retry_after: refused.retryAfterSeconds };
  return { allowed: false, reason: refused.reason, message, ...limited, ...throttled };
}
