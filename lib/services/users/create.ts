import { auditSource, recordAudit } from "@/lib/data/audit";
import { isUniqueViolation } from "@/lib/data/errors";
import { findTenant } from "@/lib/data/tenant";
import { transaction } from "@/lib/data/transaction";
import { createUser as insert } from "@/lib/data/user";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import { failField } from "@/lib/domain/result";
import type { CreateUser } from "@/lib/domain/user-schema";

type NewUser = Omit<CreateUser, "password"> & { passwordHash: string };

/** @throws DomainError INVALID_INPUT when the email is taken or the tenant is gone */
export async function createUser(ctx: Context, user: NewUser): Promise<null> {
  try {
    await transaction(async (tx) => {
      const { passwordHash, tenantId, ...shown } = user;
      const tenant = tenantId && ((await findTenant(tx, tenantId)) ?? failField("tenantId", "Choose one of the list."));
      const target = await insert(tx, user);
      const details = changes(null, tenant ? { ...shown, tenant: tenant.name } : shown);
      await recordAudit(tx, { ...auditSource(ctx), tenantId }, "user.created", [{ target, details }]);
    });
    return null;
  } catch (error) {
    if (isUniqueViolation(error)) failField("email", "There is a user with this email already.");
    throw error;
  }
}
