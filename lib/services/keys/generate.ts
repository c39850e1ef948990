import { auditSource, recordAudit } from "@/lib/data/audit";
import { db } from "@/lib/data/client";
import { isUniqueViolation } from "@/lib/data/errors";
import { shareGroup } from "@/lib/data/group";
import { findKeyUsage, takeQuota } from "@/lib/data/key/quota";
import { createKey, isSubmitted } from "@/lib/data/key/write";
import { transaction } from "@/lib/data/transaction";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import type { RevealedKey } from "@/lib/domain/key";
import type { GenerateKey } from "@/lib/domain/key-schema";
import { fail, failField } from "@/lib/domain/result";
import { auditedKey } from "./audit";
import { checkCeilings } from "./ceilings";
import { futureExpiry } from "./expiry";
import { tenantKeys } from "./scope";
import { newSecret } from "./secret";

const alreadyDone = (name: string) =>
  fail(
    "ALREADY_DONE",
    `The key “${name}” was already generated, but its secret did not reach this page and can't be shown again. Rotate the key to get a new secret.`,
  );

/** @throws DomainError INVALID_INPUT, CONFLICT, LIMIT_REACHED, ALREADY_DONE */
export async function generate(ctx: Context, input: GenerateKey): Promise<RevealedKey> {
  const scope = tenantKeys(ctx);
  const { tenantId, submissionId, expiresOn, timeZone, ...values } = input;
  if (tenantId !== ctx.tenant.id) {
    fail(
      "CONFLICT",
      `You have switched to ${ctx.tenant.name} in another tab. Reload this page to generate a key there.`,
    );
  }
  const expiresAt = futureExpiry(expiresOn, timeZone, ctx.now);
  const secret = newSecret();
  try {
    return await transaction(async (tx) => {
      if (await isSubmitted(tx, scope, submissionId)) alreadyDone(input.name);
      const group =
        (await shareGroup(tx, scope.tenantId, values.groupId)) ??
        failField("groupId", "Choose one of the listed groups.");
      await checkCeilings(tx, ctx, values);
      if (!(await takeQuota(tx, scope))) {
        const { used, limit } = await findKeyUsage(tx, scope);
        fail("LIMIT_REACHED", `${ctx.tenant.name} holds ${used} of ${limit} keys. Contact support to raise the limit.`);
      }
      const { id } = await createKey(
        tx,
        scope,
        { ...values, expiresAt, submissionId, createdAt: ctx.now },
        secret.stored,
      );
      await recordAudit(tx, auditSource(ctx), "key.generated", [
        {
          target: { id, name: values.name },
          details: changes(null, auditedKey({ ...values, group, expiresAt }, secret.stored)),
        },
      ]);
      return { id, name: values.name, secret: secret.plain, expiresAt };
    });
  } catch (error) {
    // Two identical submissions at the same instant: the second one failed on the unique submission.
    if (isUniqueViolation(error) && (await isSubmitted(db(), scope, submissionId))) alreadyDone(input.name);
    throw error;
  }
}
