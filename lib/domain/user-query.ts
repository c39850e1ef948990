import { z } from "zod";
import { listQueryShape } from "./list-query";
import { ROLES } from "./permission";
import { DEFAULT_USER_LIST_QUERY, USER_SORTS, type UserListQuery } from "./user-list";

const schema = z.object({
  role: z.enum(["all", ...ROLES]).catch(DEFAULT_USER_LIST_QUERY.role),
  ...listQueryShape(USER_SORTS, DEFAULT_USER_LIST_QUERY),
});

export const parseUserListQuery = (search: Record<string, string | string[] | undefined>): UserListQuery =>
  schema.parse(search);
