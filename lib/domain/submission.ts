/** What is kept of a request that may come twice. */
export interface StoredSubmission {
  fingerprint: Uint8Array | null;
  answer: unknown;
  sealed: Uint8Array | null;
}
