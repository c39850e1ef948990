import type { Db } from "@/lib/data/client";
import { findTenantByLabel } from "@/lib/data/tenant";
import { createTenant as insert } from "@/lib/data/tenant-write";
import { transaction } from "@/lib/data/transaction";
import { changes } from "@/lib/domain/audit";
import type { Caller, Context } from "@/lib/domain/context";
import { failField } from "@/lib/domain/result";
import type { TenantOption, TenantSettings } from "@/lib/domain/tenant";
import type { TenantRow } from "@/lib/domain/tenant-list";
import type { CreateTenant } from "@/lib/domain/tenant-schema";
import { admit } from "@/lib/services/keys/admit";
import { once, type Replayable, type Submission } from "@/lib/services/submission";
import { uniqueName } from "@/lib/services/unique-name";
import { recordTenant } from "./audit";
import { assertMaster, checkLimits, checkRoom, lockMasterOf } from "./master";
import { readTenant } from "./read";

/** @throws DomainError INVALID_INPUT when the name is taken or there is no such master account; as createSubAccount */
export function createTenant(ctx: Context, { masterName, ...settings }: CreateTenant): Promise<TenantOption> {
  return uniqueName("tenant", () =>
    transaction(async (tx) => create(tx, ctx, masterName === "" ? null : await masterCalled(tx, masterName), settings)),
  );
}

/**
 * Makes a sub-account of the caller's account, once for each submission.
 *
 * @throws DomainError INVALID_INPUT when the name is taken or a limit is higher than the master account's; LIMIT_REACHED;
 *   FORBIDDEN in a sub-account
 * @throws Denied
 */
export function createSubAccount(
  ctx: Caller,
  settings: TenantSettings,
  submission: Submission<TenantRow> | null,
): Promise<TenantRow & Replayable> {
  return uniqueName("sub-account", () =>
    transaction(async (tx) => {
      await admit(tx, ctx, []);
      return once(tx, ctx, submission, async () => {
        await assertMaster(tx, ctx);
        const { id } = await create(tx, ctx, ctx.tenant.id, settings);
        return readTenant(tx, ctx, id);
      });
    }),
  );
}

async function create(tx: Db, ctx: Caller, parentId: string | null, settings: TenantSettings): Promise<TenantOption> {
  const master = await lockMasterOf(tx, parentId);
  if (master) await checkRoom(tx, master);
  checkLimits(settings, master, null);
  const tenant = await insert(tx, { ...settings, parentId, createdAt: ctx.now });
  await recordTenant(tx, ctx, { ...tenant, parentId }, "tenant.created", changes(null, { ...settings }));
  return tenant;
}

async function masterCalled(tx: Db, name: string): Promise<string> {
  const tenant = await findTenantByLabel(tx, name, null);
  const master = tenant && (await lockMasterOf(tx, tenant.id));
  if (master?.parentId !== null) failField("masterName", "There is no master account of this name.");
  return master.id;
}
