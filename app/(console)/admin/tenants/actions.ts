"use server";

import { defineAction } from "@/lib/action";
import { setAiAccessSchema } from "@/lib/domain/ai/ai-access-schema";
import { createTenantSchema, editTenantSchema, suspendTenantSchema } from "@/lib/domain/tenant-schema";
import { setAiAccess as setAccess } from "@/lib/services/tenants/ai-access";
import { createTenant as create } from "@/lib/services/tenants/create";
import { editTenant as edit } from "@/lib/services/tenants/edit";
import { suspendTenant as suspend } from "@/lib/services/tenants/suspend";

export const createTenant = defineAction({ permission: "tenant:manage", schema: createTenantSchema, run: create });
export const editTenant = defineAction({ permission: "tenant:manage", schema: editTenantSchema, run: edit });
export const suspendTenant = defineAction({ permission: "tenant:manage", schema: suspendTenantSchema, run: suspend });
export const setAiAccess = defineAction({ permission: "tenant:manage", schema: setAiAccessSchema, run: setAccess });
