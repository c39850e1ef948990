/** What the holder of a channel credential presents. */
export interface ClientPair {
  /** Lower case, in the form that every client id has. */
  clientId: string;
  /** In Unicode's normal form NFKC: keyboards compose the same characters differently. */
  secret: string;
}

/** The form that the database insists on. Without a flag for Unicode, whose Kelvin sign is a k in lower case. */
const CLIENT_ID = /^[a-z0-9][a-z0-9._-]{2,62}[a-z0-9]$/i;

/** In code points. */
export const LONGEST_CLIENT_SECRET = 128;

/** A client id and a secret in the one form in which they are compared; null for what can't be a pair of any credential. */
export function canonicalPair(clientId: string, secret: string): ClientPair | null {
  if (!CLIENT_ID.test(clientId)) return null;
  // A code point is one or two units, in whatever form.
  const canonical = secret.length <= 4 * LONGEST_CLIENT_SECRET ? secret.normalize("NFKC") : "";
  if (canonical === "" || [...canonical].length > LONGEST_CLIENT_SECRET) return null;
  return { clientId: clientId.toLowerCase(), secret: canonical };
}
