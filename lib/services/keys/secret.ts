import type { StoredSecret } from "@/lib/data/key/write";
import { digestSecret, generateSecret, hintOf, pepperId } from "@/lib/domain/secret";
import { env } from "@/lib/env";

/** A new secret and what is stored of it. The plain text goes to the one reveal and nowhere else. */
export function newSecret(): { plain: string; stored: StoredSecret } {
  const { PORTCULLIS_KEY_PREFIX: prefix, PORTCULLIS_PEPPERS: peppers } = env();
  const [pepper] = peppers;
  if (!pepper) throw new Error("No pepper is configured");
  const plain = generateSecret(prefix);
  return {
    plain,
    stored: {
      digest: new Uint8Array(digestSecret(plain, pepper)),
      pepperId: pepperId(pepper),
      prefix,
      hint: hintOf(plain),
    },
  };
}
