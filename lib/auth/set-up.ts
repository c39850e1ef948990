import { recordAudit } from "@/lib/data/audit";
import { db } from "@/lib/data/client";
import { createTenant } from "@/lib/data/tenant-write";
import { transaction } from "@/lib/data/transaction";
import { createUser, hasUsers, lockUserTable } from "@/lib/data/user";
import { changes } from "@/lib/domain/audit";
import type { Origin } from "@/lib/domain/context";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { fail, failField } from "@/lib/domain/result";
import type { SetUp } from "@/lib/domain/set-up-schema";
import { DEFAULT_KEY_LIMITS } from "@/lib/domain/tenant";
import { hashPassword } from "@/lib/password";
import { isSetUpToken } from "./set-up-token";

/** Whether anybody can sign in. Until then there is nothing but the set-up. */
export const isSetUp = (): Promise<boolean> => hasUsers(db());

/**
 * Makes the first tenant and the first super user. Of several who try at once, one succeeds.
 *
 * @throws DomainError INVALID_INPUT for a wrong token; ALREADY_DONE when there is a user
 */
export async function setUp(from: Origin & { now: Date }, input: SetUp): Promise<null> {
  if (!isSetUpToken(input.token)) failField("token", "This is not the token that the log shows.");
  const passwordHash = await hashPassword(input.password);
  await transaction(async (tx) => {
    await lockUserTable(tx);
    if (await hasUsers(tx)) fail("ALREADY_DONE", "Portcullis is set up already. Sign in instead.");
    const settings = { name: input.tenantName, ...DEFAULT_KEY_LIMITS, ...NO_RATE_LIMITS };
    const tenant = await createTenant(tx, { ...settings, parentId: null, createdAt: from.now });
    const { name, email } = input;
    const user = await createUser(tx, { name, email, role: "superUser", tenantId: null, passwordHash });
    const source = { ...from, actor: user };
    await recordAudit(tx, { ...source, tenantId: tenant.id }, "tenant.created", [
      { target: tenant, details: changes(null, settings) },
    ]);
    await recordAudit(tx, { ...source, tenantId: null }, "user.created", [
      { target: user, details: { name: { after: name }, email: { after: email }, role: { after: "superUser" } } },
    ]);
  });
  return null;
}
