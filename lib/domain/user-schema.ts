import { z } from "zod";
import {
  emailSchema,
  newPasswordSchema,
  PASSWORD_IS_EMAIL,
  passwordIsNotEmail,
  personNameSchema,
  presentedPasswordSchema,
} from "./account-schema";
import { ROLES, TENANT_ROLES } from "./permission";
import { idSchema } from "./text";

const place = {
  role: z.enum(ROLES, "Choose a role."),
  /** Names are unique, and easier to find among many than ids. Super users belong to no tenant. */
  tenantName: z.string().trim().max(200, "There is no tenant of this name."),
};

const CHOOSE_TENANT = "Choose a tenant.";

/** Super users are nobody's to make who manages a part of the installation. */
const subAccountPlace = {
  role: z.string().pipe(z.enum(TENANT_ROLES, "Choose a role.")),
  tenantName: place.tenantName.min(1, CHOOSE_TENANT),
};

type Place = z.output<z.ZodObject<typeof place>>;

const hasItsTenant = ({ role, tenantName }: Place) => role === "superUser" || tenantName !== "";
const NEEDS_TENANT = { path: ["tenantName"], message: CHOOSE_TENANT };
const NOT_EMAIL = { path: ["password"], message: PASSWORD_IS_EMAIL };

const newUser = { name: personNameSchema, email: emailSchema, password: newPasswordSchema };
const userEdit = { id: idSchema, name: personNameSchema, disabled: z.boolean() };

/** Whatever was typed before the role was chosen. */
const placed = <T extends Place>({ tenantName, ...user }: T) => ({
  ...user,
  tenantName: user.role === "superUser" ? null : tenantName,
});

export const createUserSchema = z
  .object({ ...newUser, ...place })
  .refine(hasItsTenant, NEEDS_TENANT)
  .refine(passwordIsNotEmail, NOT_EMAIL)
  .transform(placed);

export const editUserSchema = z
  .object({ ...userEdit, ...place })
  .refine(hasItsTenant, NEEDS_TENANT)
  .transform(placed);

export const createSubAccountUserSchema = z
  .object({ ...newUser, ...subAccountPlace })
  .refine(passwordIsNotEmail, NOT_EMAIL);
export const editSubAccountUserSchema = z.object({ ...userEdit, ...subAccountPlace });

export const resetPasswordSchema = z.object({ id: idSchema, password: newPasswordSchema });

export const editProfileSchema = z.object({ name: personNameSchema });

export const changePasswordSchema = z
  .object({ current: presentedPasswordSchema, password: newPasswordSchema, repeat: z.string() })
  .refine(({ password, repeat }) => password === repeat, { path: ["repeat"], message: "The two are not the same." })
  .refine(({ current, password }) => current !== password, {
    path: ["password"],
    message: "Choose a password that is not the current one.",
  });

export type CreateUserForm = z.input<typeof createUserSchema>;
export type CreateUser = z.output<typeof createUserSchema>;
export type EditUserForm = z.input<typeof editUserSchema>;
export type EditUser = z.output<typeof editUserSchema>;
export type CreateSubAccountUser = z.output<typeof createSubAccountUserSchema>;
export type EditSubAccountUser = z.output<typeof editSubAccountUserSchema>;
export type ResetPasswordForm = z.input<typeof resetPasswordSchema>;
export type ResetPassword = z.output<typeof resetPasswordSchema>;
export type EditProfileForm = z.input<typeof editProfileSchema>;
export type ChangePasswordForm = z.input<typeof changePasswordSchema>;
export type ChangePassword = z.output<typeof changePasswordSchema>;
