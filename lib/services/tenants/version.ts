import type { LockedTenant } from "@/lib/data/tenant-write";
import { Stale } from "@/lib/domain/result";
import { isSeen, type SeenVersion } from "@/lib/domain/seen-version";

/**
 * @param version what the caller saw; null where that does not matter
 * @throws Stale
 */
export function assertVersion(tenant: Pick<LockedTenant, "version">, version: SeenVersion): void {
  if (isSeen(version, tenant.version)) return;
  throw new Stale("Somebody changed this account after you opened it. Nothing was saved.");
}
