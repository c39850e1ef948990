import { requestOrigin } from "@/lib/auth/request";
import { ApiProblem } from "@/lib/domain/api/problem";
import type { ProgramContext } from "@/lib/domain/context";
import { type Credential, readCredential } from "@/lib/domain/credential";
import type { KeyRecord } from "@/lib/domain/decision";
import type { RemainingLimit } from "@/lib/domain/rate-limit";
import { digestSecret } from "@/lib/domain/secret";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { borrowVerifier, type Verify } from "@/lib/verifier/in-process";
import type { Operation } from "./operation";
import { problemOfRefusal } from "./problem";

export interface AdmittedCaller {
  ctx: ProgramContext;
  /** What the caller presented. */
  secret: string;
  /** What is left of its key's own rate limits. */
  remaining: readonly RemainingLimit[];
}

/**
 * Decides about the request's own key as every request to the verifier is decided, and counts and records it there.
 *
 * @param identifier of the key that the request is about
 * @throws ApiProblem
 */
export async function admitCaller(
  { headers }: Request,
  { permission, self }: Pick<Operation, "permission" | "self">,
  identifier: string,
): Promise<AdmittedCaller> {
  const credential = credentialIn(headers);
  if (credential.kind === "none") {
    throw new ApiProblem("credential_missing", undefined, undefined, challenge());
  }
  if (credential.kind === "ambiguous") {
    throw new ApiProblem("credential_ambiguous", undefined, undefined, challenge("invalid_request"));
  }
  const secret = credential.kind === "presented" ? credential.secret : "";
  const origin = requestOrigin(headers);
  const question = { door: "tenant" as const, address: origin.address, permission, self: self && identifier };
  const { key, decision, remaining } = await verify(secret, question);
  if (!decision.allowed) throw problemOfRefusal(decision, permission);
  if (!key) throw problemOfRefusal({ allowed: false, reason: "unknown_key" }, permission);
  const wanted = self && key.keyId === identifier ? null : permission;
  return {
    ctx: { ...origin, actor: programOf(key, secret, wanted), tenant: tenantOf(key), now: new Date() },
    secret,
    remaining: remaining.filter(isOfKey),
  };
}

/** @throws ApiProblem verification_unavailable: what can't be looked up is refused, never guessed */
async function verify(...question: Parameters<Verify>): Promise<Awaited<ReturnType<Verify>>> {
  try {
    const verdict = await borrowVerifier()?.(...question);
    if (verdict) return verdict;
  } catch (error) {
    log.error({ err: error }, "verification failed");
  }
  throw new ApiProblem("verification_unavailable", undefined, undefined, { "Retry-After": "1" });
}

/** The server has joined what came in several headers of one name, so that nothing is hidden. */
function credentialIn(headers: Headers): Credential {
  const authorizations = headers.get("authorization")?.split(/, */) ?? [];
  return readCredential([
    ...authorizations.flatMap((value) => ["authorization", value]),
    "x-api-key",
    headers.get("x-api-key") ?? "",
  ]);
}

const challenge = (error?: string) => ({
  "WWW-Authenticate": `Bearer realm="Portcullis"${error ? `, error="${error}"` : ""}`,
});

const programOf = (
  { keyId, keyName }: KeyRecord,
  secret: string,
  permission: string | null,
): ProgramContext["actor"] => ({
  kind: "key",
  id: keyId,
  name: keyName,
  digests: env().PORTCULLIS_PEPPERS.map((pepper) => new Uint8Array(digestSecret(secret, pepper))),
  permission,
});

const tenantOf = ({ tenantId, tenantName }: KeyRecord) => ({ id: tenantId, name: tenantName });

/** What is left to a tenant is no business of the holder of one of its keys. */
const isOfKey = ({ limit }: RemainingLimit) => limit.name.startsWith("key-");
