"use server";

import { defineAction } from "@/lib/action";
import { createSubAccountSchema, editTenantSchema, suspendTenantSchema } from "@/lib/domain/tenant-schema";
import { createSubAccount as create } from "@/lib/services/tenants/create";
import { editSubAccount as edit } from "@/lib/services/tenants/edit";
import { suspendSubAccount as suspend } from "@/lib/services/tenants/suspend";

export const createSubAccount = defineAction({
  permission: "subAccount:write",
  schema: createSubAccountSchema,
  run: (ctx, settings) => create(ctx, settings, null),
});

export const editSubAccount = defineAction({ permission: "subAccount:write", schema: editTenantSchema, run: edit });

export const suspendSubAccount = defineAction({
  permission: "subAccount:write",
  schema: suspendTenantSchema,
  run: (ctx, input) => suspend(ctx, { ...input, version: null }, null),
});
