"use server";

import { defineAction } from "@/lib/action";
import { createTenantSchema, editTenantSchema } from "@/lib/domain/tenant-schema";
import { createTenant as create } from "@/lib/services/tenants/create";
import { editTenant as edit } from "@/lib/services/tenants/edit";

export const createTenant = defineAction({ permission: "tenant:manage", schema: createTenantSchema, run: create });
export const editTenant = defineAction({ permission: "tenant:manage", schema: editTenantSchema, run: edit });
