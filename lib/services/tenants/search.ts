import { db } from "@/lib/data/client";
import { searchTenants as find } from "@/lib/data/tenant";
import type { Context } from "@/lib/domain/context";
import type { TenantChoice } from "@/lib/domain/tenant";
import { reachableBy } from "./scope";

/** More than these are found by typing more. */
const MOST = 20;

/** Those that one can switch to. */
export const searchTenants = (ctx: Context, { search }: { search: string }): Promise<TenantChoice[]> =>
  find(db(), reachableBy(ctx), search, MOST);
