import type { Context } from "@/lib/domain/context";
import type { RevealedKey } from "@/lib/domain/key";
import type { GenerateKey } from "@/lib/domain/key-schema";
import { fail } from "@/lib/domain/result";
import { create } from "./create";

/**
 * What the form for a new key asks for.
 *
 * @throws DomainError INVALID_INPUT, CONFLICT, LIMIT_REACHED, ALREADY_DONE
 */
export async function generate(ctx: Context, form: GenerateKey): Promise<RevealedKey> {
  const { tenantId, submissionId, expiresOn, timeZone, groupId, ...values } = form;
  if (tenantId !== ctx.tenant.id) {
    fail(
      "CONFLICT",
      `You have switched to ${ctx.tenant.name} in another tab. Reload this page to generate a key there.`,
    );
  }
  const alreadyDone = () =>
    fail(
      "ALREADY_DONE",
      `The key “${values.name}” was already generated, but its secret did not reach this page and can't be shown again. Rotate the key to get a new secret.`,
    );
  const submission = { id: submissionId, fingerprint: null, seal: null, recall: alreadyDone };
  const newKey = { ...values, grant: { groupId }, expiry: { expiresOn, timeZone } };
  const { id, name, secret, expiresAt } = await create(ctx, "tenant", newKey, submission);
  return { id, name, secret, expiresAt };
}
