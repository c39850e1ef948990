/** How a secret is shown in lists: prefix, asterisks, last four characters. Safe in browser code. */
export function maskSecret(prefix: string, hint: string): string {
  return `${prefix}_${"*".repeat(12)}${hint}`;
}
