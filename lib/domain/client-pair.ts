/** What the holder of a channel credential presents. */
export interface ClientPair {
  /** Lower case, in the form that every client id has. */
  clientId: string;
  /** In Unicode's normal form NFKC: keyboards compose the same characters differently. */
  secret: string;
}

/** The form that the database insists on. Without a flag for Unicode, whose Kelvin sign is a k in lower case. */
const CLIENT_ID = /^[a-z0-9][a-z0-9._-]{2,62}[a-z0-9]$/i;

/** In code points, as it was chosen or in NFKC: composing makes it shorter, taking ligatures apart longer. */
export const LONGEST_CLIENT_SECRET = 128;

/** A client id and a secret in the one form in which they are compared; null for what can't be a pair of any credential. */
export function canonicalPair(clientId: string, secret: string): ClientPair | null {
  if (!CLIENT_ID.test(clientId)) return null;
  // Nothing of that length is taken apart into code points, of which each is one or two units.
  if (secret === "" || secret.length > 4 * LONGEST_CLIENT_SECRET) return null;
  const canonical = secret.normalize("NFKC");
  if (isTooLong(secret) && isTooLong(canonical)) return null;
  return { clientId: clientId.toLowerCase(), secret: canonical };
}

const isTooLong = (secret: string) => [...secret].length > LONGEST_CLIENT_SECRET;
