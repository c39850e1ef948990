import { z } from "zod";
import { rateLimitFields } from "./rate-limit-schema";
import { searchTextSchema } from "./search-text";
import { KEY_LIMIT_MAX } from "./tenant";
import { idSchema, lineOfText } from "./text";

export const tenantNameSchema = lineOfText({ label: "name", min: 2, max: 100 });

/** As it is typed. */
const keyLimit = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/, "Enter a whole number.")
  .transform(Number)
  .refine((limit) => limit <= KEY_LIMIT_MAX, `A tenant holds at most ${KEY_LIMIT_MAX.toLocaleString("en")} keys.`);

export const createTenantSchema = z.object({ name: tenantNameSchema, keyLimit, ...rateLimitFields });

export const editTenantSchema = createTenantSchema.extend({ id: idSchema });

export const suspendTenantSchema = z.object({ id: idSchema, suspended: z.boolean() });

export const searchTenantsSchema = z.object({ search: searchTextSchema });

export const switchTenantSchema = z.object({ tenantId: idSchema });

export type CreateTenantForm = z.input<typeof createTenantSchema>;
export type CreateTenant = z.output<typeof createTenantSchema>;
export type EditTenantForm = z.input<typeof editTenantSchema>;
export type EditTenant = z.output<typeof editTenantSchema>;
export type SuspendTenant = z.output<typeof suspendTenantSchema>;
