import type { Context } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { RevealedKey } from "@/lib/domain/key";
import type { NewKeyForm } from "@/lib/domain/key-schema";
import { KINDS } from "@/lib/domain/kind";
import { fail } from "@/lib/domain/result";
import { create, type NewKey } from "./create";

type GenerateKey<K extends KeyKind> = NewKeyForm & Pick<NewKey<K>, "grant" | "secret">;

/**
 * What the form for a new key asks for.
 *
 * @throws DomainError INVALID_INPUT, CONFLICT, LIMIT_REACHED, ALREADY_DONE
 */
export async function generate<K extends KeyKind>(
  ctx: Context,
  kind: K,
  { tenantId, submissionId, expiresOn, timeZone, ...values }: GenerateKey<K>,
): Promise<RevealedKey<K>> {
  if (tenantId !== ctx.tenant.id) {
    fail("CONFLICT", `You have switched to ${ctx.tenant.name} in another tab. Reload this page to make a key there.`);
  }
  const alreadyDone = () => fail("ALREADY_DONE", alreadyMade(kind, values.name));
  const submission = { id: submissionId, fingerprint: null, seal: null, recall: alreadyDone };
  const newKey = { ...values, expiry: { expiresOn, timeZone } };
  const { id, name, secret, expiresAt, grant } = await create(ctx, kind, newKey, submission);
  return { id, name, secret, expiresAt, kind, grant };
}

const alreadyMade = (kind: KeyKind, name: string) =>
  `The key “${name}” was already made, but its secret did not reach this page and can't be shown again. ${KINDS[kind].another}`;
