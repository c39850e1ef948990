import type { StoredSecret } from "@/lib/data/key/write";
import type { KeyKind } from "@/lib/domain/grant";
import { digestSecret, generateSecret, hintOf, pepperId } from "@/lib/domain/secret";
import { env } from "@/lib/env";

/** What follows the installation's prefix, so that a secret found somewhere tells what it opens. */
const SUFFIXES: Record<KeyKind, string> = { tenant: "", channel: "ch", ai: "ai" };

/** A new secret and what is stored of it. The plain text goes to the one reveal and nowhere else. */
export function newSecret(kind: KeyKind): { plain: string; stored: StoredSecret } {
  const { PORTCULLIS_KEY_PREFIX, PORTCULLIS_PEPPERS: peppers } = env();
  const [pepper] = peppers;
  if (!pepper) throw new Error("No pepper is configured");
  const prefix = PORTCULLIS_KEY_PREFIX + SUFFIXES[kind];
  const plain = generateSecret(prefix);
  return {
    plain,
    stored: {
      digest: new Uint8Array(digestSecret(plain, pepper)),
      pepperId: pepperId(pepper),
      passwordHash: null,
      prefix,
      hint: hintOf(plain),
    },
  };
}
