import { z } from "zod";
import { listQueryShape } from "./list-query";
import { DEFAULT_TENANT_LIST_QUERY, TENANT_SORTS, type TenantListQuery } from "./tenant-list";

const schema = z.object(listQueryShape(TENANT_SORTS, DEFAULT_TENANT_LIST_QUERY));

export const parseTenantListQuery = (search: Record<string, string | string[] | undefined>): TenantListQuery =>
  schema.parse(search);
