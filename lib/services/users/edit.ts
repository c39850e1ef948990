import { type AuditRecord, type AuditSource, auditSource, recordAudit } from "@/lib/data/audit";
import type { Db } from "@/lib/data/client";
import { deleteSessions } from "@/lib/data/session";
import { transaction } from "@/lib/data/transaction";
import { lockSuperUsers, lockUser, updateUser } from "@/lib/data/user";
import { EVERY_USER, usersOfSubAccounts } from "@/lib/data/user-scope";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import { fail } from "@/lib/domain/result";
import type { TenantOption } from "@/lib/domain/tenant";
import { leavesSuperUsers, type UserRow } from "@/lib/domain/user";
import type { EditSubAccountUser, EditUser } from "@/lib/domain/user-schema";
import { tenantOf } from "./tenant-of";

/**
 * Takes effect on the user's next request.
 *
 * @throws DomainError NOT_FOUND; FORBIDDEN for oneself; CONFLICT for the last super user; INVALID_INPUT for a tenant
 *   that is gone
 */
export function editUser(ctx: Context, { id, ...after }: EditUser): Promise<null> {
  return transaction(async (tx) => {
    const superUsers = after.role !== "superUser" || after.disabled ? await lockSuperUsers(tx) : [];
    const before = (await lockUser(tx, EVERY_USER, id)) ?? fail("NOT_FOUND");
    const leaves = leavesSuperUsers(before, after);
    if (leaves && id === ctx.actor.id) fail("FORBIDDEN", "You can't disable your own account or change its role.");
    if (leaves && superUsers.length === 1) fail("CONFLICT", "This is the last super user who can sign in.");
    return edit(tx, ctx, null, before, after);
  });
}

/**
 * The same for a user of a sub-account of the caller's account, who stays in one of them.
 *
 * @throws DomainError NOT_FOUND; INVALID_INPUT for a tenant that is none of them
 */
export function editSubAccountUser(ctx: Context, { id, ...after }: EditSubAccountUser): Promise<null> {
  return transaction(async (tx) => {
    const before = (await lockUser(tx, usersOfSubAccounts(ctx.tenant.id), id)) ?? fail("NOT_FOUND");
    return edit(tx, ctx, ctx.tenant.id, before, after);
  });
}

/** @param masterId of the account whose sub-accounts the user can be in; null for all tenants */
async function edit(
  tx: Db,
  ctx: Context,
  masterId: string | null,
  before: UserRow,
  { name, role, disabled, tenantName }: Omit<EditUser, "id">,
): Promise<null> {
  const tenant = await tenantOf(tx, masterId, tenantName);
  const disabledAt = disabled ? (before.disabledAt ?? ctx.now) : null;
  await updateUser(tx, before.id, { name, role, tenantId: tenant?.id ?? null, disabledAt });
  // Those from before would go on otherwise. Until now they have told the user why nothing opens.
  if (before.disabledAt && !disabled) await deleteSessions(tx, before.id);
  await recordEdit(tx, auditSource(ctx), before, { name, role, disabled, tenant });
  return null;
}

type Edited = Omit<EditUser, "id" | "tenantName"> & { tenant: TenantOption | null };

/** In the tenant's own log. Somebody who moves leaves one event behind and brings one along; neither names the other. */
async function recordEdit(tx: Db, source: AuditSource, before: UserRow, after: Edited) {
  const target = { id: before.id, name: after.name };
  const details = changes(
    { name: before.name, role: before.role, disabled: before.disabledAt !== null },
    { name: after.name, role: after.role, disabled: after.disabled },
  );
  const record = (tenantId: string | null, event: AuditRecord) =>
    recordAudit(tx, { ...source, tenantId }, "user.edited", [event]);

  const [from, to] = [before.tenant, after.tenant];
  if (from?.id === to?.id) {
    if (Object.keys(details).length > 0) await record(to?.id ?? null, { target, details });
    return;
  }
  await record(from?.id ?? null, { target, details: { tenant: { before: from?.name ?? null, after: null } } });
  await record(to?.id ?? null, { target, details: { ...details, tenant: { before: null, after: to?.name ?? null } } });
}
