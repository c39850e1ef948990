import type { UserRow } from "@/lib/domain/user";

/** What someone is about to do, and to which user. */
export type UserIntent =
  | { verb: "create" }
  | { verb: "edit"; user: UserRow }
  | { verb: "resetPassword"; user: UserRow };
