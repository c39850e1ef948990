import type { IncomingMessage } from "node:http";
import type { Credential } from "@/lib/domain/credential";
import { VERIFY_PERMISSION } from "@/lib/domain/service-schema";
import { denial, type Problem, UNKNOWN } from "./answer";
import { readAddress } from "./client";
import type { Verifier } from "./verifier";

/**
 * The program that asks about others' keys. Its credential is a key as well, of a group that permits asking, and is checked
 * like any other.
 *
 * @returns the tenant that it may ask within, or why it may not ask
 * @throws when the database has to be asked and does not answer
 */
export async function readAsker(
  verifier: Verifier,
  req: IncomingMessage,
  credential: Credential,
): Promise<{ tenantId: string } | Problem> {
  const secret = credential.kind === "presented" ? credential.secret : "";
  const question = { door: "tenant", address: readAddress(req), permission: VERIFY_PERMISSION } as const;
  const { key, decision } = await verifier.verify(secret, question);
  if (key && decision.allowed) return { tenantId: key.tenantId };
  return denial(decision.allowed ? UNKNOWN : decision, VERIFY_PERMISSION);
}
