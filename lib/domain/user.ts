import type { Role } from "./permission";
import type { TenantChoice } from "./tenant";

/** A user as the administration shows one. */
export interface UserRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Null for super users. */
  tenant: TenantChoice | null;
  disabledAt: Date | null;
  createdAt: Date;
}

export type UserStatus = "active" | "disabled";

export const USER_STATUS_LABELS: Record<UserStatus, string> = { active: "Active", disabled: "Disabled" };

export const userStatus = ({ disabledAt }: Pick<UserRow, "disabledAt">): UserStatus =>
  disabledAt ? "disabled" : "active";

/** What happens to an enabled super user, which there must always be one of. */
export function leavesSuperUsers(
  before: Pick<UserRow, "role" | "disabledAt">,
  after: { role: Role; disabled: boolean },
) {
  return before.role === "superUser" && !before.disabledAt && (after.role !== "superUser" || after.disabled);
}
