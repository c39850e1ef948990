import type { Prisma } from "./generated/client";

/** Which users a caller may see. The others are no different from missing ones. */
export type UserScope = Prisma.UserWhereInput;

export const EVERY_USER: UserScope = {};

/** Those whose own account is a sub-account of this one. */
export const usersOfSubAccounts = (masterId: string): UserScope => ({ tenant: { parentId: masterId } });
