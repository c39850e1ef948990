import { findUpstreamAccess } from "@/lib/data/ai/upstream";
import { db } from "@/lib/data/client";
import { openCredential } from "@/lib/domain/ai/credential";
import type { OfferedModel } from "@/lib/domain/ai/upstream";
import { LOCKED_CREDENTIAL } from "@/lib/domain/ai/upstream-status";
import { fail } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { askForModels, UpstreamFault } from "./ask";

export interface Offer {
  upstream: { id: string; name: string; version: number };
  /** Why there are no models; null where there may be. */
  fault: string | null;
  models: OfferedModel[];
}

/**
 * What an upstream says that it has.
 *
 * @throws DomainError NOT_FOUND
 */
export async function findOffer(id: string): Promise<Offer> {
  const { baseUrl, credential, ...upstream } = (await findUpstreamAccess(db(), id)) ?? fail("NOT_FOUND");
  try {
    return { upstream, fault: null, models: await askForModels(baseUrl, credential && opened(credential, id)) };
  } catch (error) {
    if (error instanceof UpstreamFault) return { upstream, fault: error.message, models: [] };
    throw error;
  }
}

function opened(credential: Uint8Array, id: string): string {
  const { PORTCULLIS_SECRET } = env();
  const text = openCredential(credential, PORTCULLIS_SECRET, id);
  if (text === null) throw new UpstreamFault(LOCKED_CREDENTIAL);
  return text;
}
