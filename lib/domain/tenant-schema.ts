import { z } from "zod";
import { rateLimitFields } from "./rate-limit-schema";
import { searchTextSchema } from "./search-text";
import type { SeenVersion } from "./seen-version";
import { KEY_LIMIT_MAX, type TenantSettings } from "./tenant";
import { idSchema, lineOfText } from "./text";

export const tenantNameSchema = lineOfText({ label: "name", min: 2, max: 100 });

/** As it is typed. */
const keyLimit = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/, "Enter a whole number.")
  .transform(Number)
  .refine((limit) => limit <= KEY_LIMIT_MAX, `A tenant holds at most ${KEY_LIMIT_MAX.toLocaleString("en")} keys.`);

const tenantSettingsFields = {
  name: tenantNameSchema,
  keyLimit,
  channelLimit: keyLimit,
  aiLimit: keyLimit,
  ...rateLimitFields,
};

export const createSubAccountSchema = z.object(tenantSettingsFields);

export const createTenantSchema = createSubAccountSchema.extend({
  /** Names are easier to find among many than ids. Empty: it becomes a master account itself. */
  masterName: z.string().trim().max(200, "There is no master account of this name."),
});

export const editTenantSchema = createSubAccountSchema.extend({ id: idSchema, version: z.int().min(1) });

export const suspendTenantSchema = z.object({ id: idSchema, suspended: z.boolean() });

export const searchTenantsSchema = z.object({ search: searchTextSchema });

export const switchTenantSchema = z.object({ tenantId: idSchema });

export type TenantSettingsForm = z.input<typeof createSubAccountSchema>;
export type CreateTenantForm = z.input<typeof createTenantSchema>;
export type CreateTenant = z.output<typeof createTenantSchema>;
export type EditTenantForm = z.input<typeof editTenantSchema>;
export type SuspendTenant = z.output<typeof suspendTenantSchema>;

/** What of a tenant is to become otherwise. */
export interface EditTenant extends Partial<TenantSettings> {
  id: string;
  /** What the caller saw; null where that does not matter. */
  version: SeenVersion;
}
