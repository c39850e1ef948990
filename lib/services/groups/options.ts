import { db } from "@/lib/data/client";
import { countGroupOptions, findGroups } from "@/lib/data/group";
import type { Caller } from "@/lib/domain/context";
import type { GroupOption } from "@/lib/domain/grant";

/** The groups that the tenant's keys can be given, by name. */
export async function listGroupOptions(
  { tenant }: Caller,
  slice: { skip: number; take: number },
): Promise<{ groups: GroupOption[]; total: number }> {
  const [groups, total] = await Promise.all([findGroups(db(), tenant.id, slice), countGroupOptions(db(), tenant.id)]);
  return { groups, total };
}
