import type { ListQuery } from "./list";
import type { Role } from "./permission";

export const USER_SORTS = ["name", "email", "createdAt"] as const;

export interface UserListQuery extends ListQuery<(typeof USER_SORTS)[number]> {
  role: "all" | Role;
}

export const DEFAULT_USER_LIST_QUERY: UserListQuery = {
  role: "all",
  search: "",
  sort: "name",
  direction: "asc",
  page: 1,
  pageSize: 25,
};
