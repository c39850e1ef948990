import { auditSource, recordAudit } from "@/lib/data/audit";
import { isUniqueViolation } from "@/lib/data/errors";
import { transaction } from "@/lib/data/transaction";
import { createUser as insert } from "@/lib/data/user";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import { failField } from "@/lib/domain/result";
import type { CreateSubAccountUser, CreateUser } from "@/lib/domain/user-schema";
import { hashPassword } from "@/lib/password";
import { tenantOf } from "./tenant-of";

/** @throws DomainError INVALID_INPUT when the email is taken or there is no such tenant */
export const createUser = (ctx: Context, input: CreateUser): Promise<null> => create(ctx, null, input);

/** The same in a sub-account of the caller's account. */
export const createSubAccountUser = (ctx: Context, input: CreateSubAccountUser): Promise<null> =>
  create(ctx, ctx.tenant.id, input);

async function create(
  ctx: Context,
  masterId: string | null,
  { password, tenantName, ...user }: CreateUser,
): Promise<null> {
  const passwordHash = await hashPassword(password);
  try {
    await transaction(async (tx) => {
      const tenant = await tenantOf(tx, masterId, tenantName);
      const tenantId = tenant?.id ?? null;
      const target = await insert(tx, { ...user, tenantId, passwordHash });
      const details = changes(null, tenant ? { ...user, tenant: tenant.name } : user);
      await recordAudit(tx, { ...auditSource(ctx), tenantId }, "user.created", [{ target, details }]);
    });
    return null;
  } catch (error) {
    if (isUniqueViolation(error)) failField("email", "There is a user with this email already.");
    throw error;
  }
}
