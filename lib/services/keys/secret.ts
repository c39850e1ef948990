import type { StoredSecret } from "@/lib/data/key/write";
import { CONTAINS_CLIENT_ID, chosenSecretSchema, containsClientId } from "@/lib/domain/chosen-secret";
import type { Granted, KeyKind } from "@/lib/domain/grant";
import type { NewSecrets } from "@/lib/domain/key";
import { failField } from "@/lib/domain/result";
import { digestSecret, generateSecret, hintOf, pepperId } from "@/lib/domain/secret";
import { env } from "@/lib/env";
import { hashPassword } from "@/lib/password";

/** What follows the installation's prefix, so that a secret found somewhere tells what it opens. */
const SUFFIXES: Record<KeyKind, string> = { tenant: "", channel: "ch", ai: "ai" };

/** A secret that somebody may choose for a key of the kind. */
export type Choosable<K extends KeyKind> = K extends "channel" ? string : never;

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

/** What is stored of a secret that somebody chose, whatever it is. */
export async function storeChosen(secret: string): Promise<StoredSecret> {
  return { digest: null, pepperId: null, passwordHash: await hashPassword(secret), prefix: "", hint: "" };
}

/**
 * A new secret, or what is stored of the chosen one. Not to be called in a transaction: hashing takes its time, and its turn.
 *
 * @throws DomainError INVALID_INPUT for a chosen secret of a wrong form, or one that is easily guessed
 */
export async function secretFor<K extends KeyKind>(
  kind: K,
  chosen: Choosable<K> | undefined,
): Promise<{ shown: NewSecrets[K]; stored: StoredSecret }> {
  if (chosen === undefined) {
    const { plain, stored } = newSecret(kind);
    return { shown: plain, stored };
  }
  const parsed = chosenSecretSchema.safeParse(chosen);
  if (!parsed.success) failField("secret", parsed.error.issues[0]?.message ?? "");
  const { estimateStrength } = await import("@/lib/domain/strength");
  const { strong, advice } = estimateStrength(parsed.data);
  if (!strong) failField("secret", `This API Secret is easy to guess. ${advice}`);
  return { shown: null as NewSecrets[K], stored: await storeChosen(parsed.data) };
}

/** @throws DomainError INVALID_INPUT for a chosen secret that holds the client id, which is no secret */
export function assertSecretFits<K extends KeyKind>({ grant }: Granted<K>, chosen: string | undefined): void {
  const known: Granted["grant"] = grant;
  if (chosen !== undefined && "clientId" in known && containsClientId(chosen, known.clientId)) {
    failField("secret", CONTAINS_CLIENT_ID);
  }
}
