import { auditSource, recordAudit } from "@/lib/data/audit";
import { db } from "@/lib/data/client";
import { findCredentials, replacePassword } from "@/lib/data/credentials";
import { returnGuess, takeGuess } from "@/lib/data/guess";
import { deleteSessions } from "@/lib/data/session";
import { transaction } from "@/lib/data/transaction";
import { PASSWORD_IS_EMAIL, passwordIsNotEmail } from "@/lib/domain/account-schema";
import type { Context } from "@/lib/domain/context";
import type { GuessBucket } from "@/lib/domain/guessing";
import { fail, failField } from "@/lib/domain/result";
import { tooManyAttempts } from "@/lib/domain/sign-in";
import type { ChangePassword } from "@/lib/domain/user-schema";
import { hashPassword, verifyPassword } from "@/lib/password";

/**
 * Changes one's own password and ends one's other sessions.
 *
 * @throws DomainError INVALID_INPUT for a wrong current password; THROTTLED after too many of them; CONFLICT when it
 *   was changed elsewhere in the meantime
 */
export async function changePassword(ctx: Context, { current, password }: ChangePassword): Promise<null> {
  const { id, email } = ctx.actor;
  if (!passwordIsNotEmail({ email, password })) failField("password", PASSWORD_IS_EMAIL);

  // Somebody else at an open browser guesses here.
  const bucket: GuessBucket = { kind: "password", id };
  const guess = await takeGuess(bucket);
  if (!guess.allowed) fail("THROTTLED", tooManyAttempts(guess.waitSeconds));
  const user = (await findCredentials(db(), email)) ?? fail("SIGNED_OUT");
  if (!(await verifyPassword(user.passwordHash, current))) failField("current", "This is not your current password.");
  await returnGuess(bucket);

  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    const unchanged = await replacePassword(tx, id, user.passwordHash, passwordHash);
    if (!unchanged) fail("CONFLICT", "Your password was changed elsewhere in the meantime. Sign in again.");
    const sessionsEnded = await deleteSessions(tx, id, ctx.sessionId);
    const source = { ...auditSource(ctx), tenantId: ctx.homeTenantId };
    const details = { sessionsEnded: { after: sessionsEnded } };
    await recordAudit(tx, source, "user.passwordChanged", [{ target: ctx.actor, details }]);
  });
  return null;
}
