"use server";

import { z } from "zod";
import { defineAction } from "@/lib/action";
import { signOut as endSession } from "@/lib/auth/sign-out";
import { searchTenantsSchema, switchTenantSchema } from "@/lib/domain/tenant-schema";
import { switchTenant as switchTo } from "@/lib/services/sessions/switch-tenant";
import { searchTenants as search } from "@/lib/services/tenants/search";

export const signOut = defineAction({ permission: "profile:edit", schema: z.object({}), run: endSession });

export const searchTenants = defineAction({
  permission: "tenant:switch",
  schema: searchTenantsSchema,
  run: search,
  readOnly: true,
});

export const switchTenant = defineAction({ permission: "tenant:switch", schema: switchTenantSchema, run: switchTo });
