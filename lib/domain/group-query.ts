import { z } from "zod";
import { DEFAULT_GROUP_LIST_QUERY, GROUP_SORTS, type GroupListQuery } from "./group-list";
import { listQueryShape } from "./list-query";

const schema = z.object(listQueryShape(GROUP_SORTS, DEFAULT_GROUP_LIST_QUERY));

export const parseGroupListQuery = (search: Record<string, string | string[] | undefined>): GroupListQuery =>
  schema.parse(search);
