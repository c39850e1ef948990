import { db } from "@/lib/data/client";
import { searchTenants as find } from "@/lib/data/tenant";
import type { Context } from "@/lib/domain/context";
import type { TenantOption } from "@/lib/domain/tenant";

/** More than these are found by typing more. */
const MOST = 20;

export const searchTenants = (_ctx: Context, { search }: { search: string }): Promise<TenantOption[]> =>
  find(db(), search, MOST);
