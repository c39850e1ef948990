import { seal, unseal } from "@/lib/domain/seal";

/** Sealed for one upstream: copied to another one's row, it does not open. */
const contextOf = (upstreamId: string) => `upstream ${upstreamId}`;

/** @param secret the installation's */
export const sealCredential = (credential: string, secret: string, upstreamId: string): Uint8Array<ArrayBuffer> =>
  seal(credential, secret, contextOf(upstreamId));

/** @returns null when it was sealed under another secret of the installation, or for another upstream */
export const openCredential = (sealed: Uint8Array, secret: string, upstreamId: string): string | null =>
  unseal(sealed, secret, contextOf(upstreamId));
