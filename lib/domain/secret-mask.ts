/** How a secret is shown: prefix, asterisks, last four characters; of a chosen one, nothing. Safe in browser code. */
export function maskSecret(prefix: string, hint: string): string {
  return hint === "" ? "Chosen" : `${prefix}_${"*".repeat(12)}${hint}`;
}
