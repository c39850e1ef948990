import type { TenantRow } from "@/lib/domain/tenant-list";
import type { TenantScreen } from "./tenant-actions";

/** What someone is about to do, and to which tenant. */
export type TenantIntent =
  | { verb: "create" }
  | { verb: "edit"; tenant: TenantRow }
  | { verb: "aiAccess"; tenant: TenantRow; setAiAccess: NonNullable<TenantScreen["setAiAccess"]> }
  /** Or to resume one that is suspended. */
  | { verb: "suspend"; tenant: TenantRow };
