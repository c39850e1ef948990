"use client";

import type { ReactNode } from "react";
import type { Columns } from "@/components/data-table/data-table";
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

const rowId = (row: TenantRow) => row.id;
const rowName = (row: TenantRow) => row.name;

export interface TenantListProps {
  query: TenantListQuery;
  page: ListPage<TenantRow>;
}

export const TenantList = (props: TenantListProps) => (
  <ListOfTenants caption="Tenants" path="/admin/tenants" columns={TENANT_COLUMNS} {...props} />
);

interface ListOfTenantsProps extends TenantListProps {
  caption: string;
  /** Of the page. */
  path: string;
  columns: Columns<TenantRow>;
  /** Shown instead of a list without any rows, unless something is searched for. */
  empty?: ReactNode;
}

export function ListOfTenants({ caption, path, columns, empty, query, page }: ListOfTenantsProps) {
  const list = useListNavigation(query, (next) => `${path}${listSearch(next, DEFAULT_TENANT_LIST_QUERY)}`);
  return (
    <AdminList
      caption={caption}
      columns={columns}
      page={page}
      list={list}
      sorting={sortingOf(list, TENANT_SORTS)}
      rowId={rowId}
      rowName={rowName}
      empty={query.search === "" ? empty : undefined}
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
