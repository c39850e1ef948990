import { auditSource, recordAudit } from "@/lib/data/audit";
import { setPassword } from "@/lib/data/credentials";
import { deleteSessions } from "@/lib/data/session";
import { transaction } from "@/lib/data/transaction";
import { lockUser } from "@/lib/data/user";
import { EVERY_USER, type UserScope, usersOfSubAccounts } from "@/lib/data/user-scope";
import { PASSWORD_IS_EMAIL, passwordIsNotEmail } from "@/lib/domain/account-schema";
import type { Context } from "@/lib/domain/context";
import { fail, failField } from "@/lib/domain/result";
import type { ResetPassword } from "@/lib/domain/user-schema";
import { hashPassword } from "@/lib/password";

/**
 * Gives somebody else a new password and ends all their sessions.
 *
 * @throws DomainError NOT_FOUND; FORBIDDEN for oneself; INVALID_INPUT for a password that holds the email
 */
export const resetPassword = (ctx: Context, input: ResetPassword): Promise<null> => reset(ctx, EVERY_USER, input);

/** The same for a user of a sub-account of the caller's account. */
export const resetSubAccountPassword = (ctx: Context, input: ResetPassword): Promise<null> =>
  reset(ctx, usersOfSubAccounts(ctx.tenant.id), input);

async function reset(ctx: Context, scope: UserScope, { id, password }: ResetPassword): Promise<null> {
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const user = (await lockUser(tx, scope, id)) ?? fail("NOT_FOUND");
    if (id === ctx.actor.id)
      fail("FORBIDDEN", "Change your own password in your profile, where the current one is asked for.");
    if (!passwordIsNotEmail({ email: user.email, password })) failField("password", PASSWORD_IS_EMAIL);
    await setPassword(tx, id, passwordHash);
    const sessionsEnded = await deleteSessions(tx, id);
    const source = { ...auditSource(ctx), tenantId: user.tenant?.id ?? null };
    const details = { sessionsEnded: { after: sessionsEnded } };
    await recordAudit(tx, source, "user.passwordChanged", [{ target: user, details }]);
    return null;
  });
}
