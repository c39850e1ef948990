import type { TenantRow } from "@/lib/domain/tenant-list";

/** What someone is about to do, and to which tenant. */
export type TenantIntent =
  | { verb: "create" }
  | { verb: "edit"; tenant: TenantRow }
  /** Or to resume one that is suspended. */
  | { verb: "suspend"; tenant: TenantRow };
