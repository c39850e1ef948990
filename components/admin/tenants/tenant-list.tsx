"use client";

import { SearchBox } from "@/components/data-table/search-box";
import { useListNavigation } from "@/components/data-table/use-list-navigation";
import { type ListPage, listSearch } from "@/lib/domain/list";
import {
  DEFAULT_TENANT_LIST_QUERY,
  TENANT_SORTS,
  type TenantListQuery,
  type TenantRow,
} from "@/lib/domain/tenant-list";
import { AdminList } from "../admin-list";
import { sortingOf } from "../sorting-of";
import { TENANT_COLUMNS } from "./columns";

const toHref = (query: TenantListQuery) => `/admin/tenants${listSearch(query, DEFAULT_TENANT_LIST_QUERY)}`;
const rowId = (row: TenantRow) => row.id;
const rowName = (row: TenantRow) => row.name;

interface TenantListProps {
  query: TenantListQuery;
  page: ListPage<TenantRow>;
}

export function TenantList({ query, page }: TenantListProps) {
  const list = useListNavigation(query, toHref);
  return (
    <AdminList
      caption="Tenants"
      columns={TENANT_COLUMNS}
      page={page}
      list={list}
      sorting={sortingOf(list, TENANT_SORTS)}
      rowId={rowId}
      rowName={rowName}
    >
      <SearchBox
        label="Search name"
        value={list.query.search}
        maxLength={200}
        pending={list.pending}
        onSearch={(search) => list.go({ search }, { replace: true })}
        className="col-span-full md:w-64"
      />
    </AdminList>
  );
}
