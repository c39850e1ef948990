import { sealCredential } from "@/lib/domain/ai/credential";
import { env } from "@/lib/env";

/** What is stored of an upstream's credential. */
export const storedCredential = (credential: string, upstreamId: string): Uint8Array<ArrayBuffer> =>
  sealCredential(credential, env().PORTCULLIS_SECRET, upstreamId);
