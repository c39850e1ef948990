import type { Prisma } from "./generated/client";

/** Which tenants a caller may see. The others are no different from missing ones. */
export type TenantScope = Prisma.TenantWhereInput;

export const EVERY_TENANT: TenantScope = {};

export const subAccountsOf = (masterId: string): TenantScope => ({ parentId: masterId });

/** An account and its sub-accounts. */
export const familyOf = (id: string): TenantScope => ({ OR: [{ id }, { parentId: id }] });
