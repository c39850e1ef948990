"use client";

import { FilterSelect } from "@/components/data-table/filter-select";
import { SearchBox } from "@/components/data-table/search-box";
import { useListNavigation } from "@/components/data-table/use-list-navigation";
import { type ListPage, listSearch } from "@/lib/domain/list";
import { ROLE_LABELS, ROLES } from "@/lib/domain/permission";
import type { UserRow } from "@/lib/domain/user";
import { DEFAULT_USER_LIST_QUERY, USER_SORTS, type UserListQuery } from "@/lib/domain/user-list";
import { AdminList } from "../admin-list";
import { sortingOf } from "../sorting-of";
import { USER_COLUMNS } from "./columns";

const toHref = (query: UserListQuery) => `/admin/users${listSearch(query, DEFAULT_USER_LIST_QUERY)}`;
const rowId = (row: UserRow) => row.id;
const rowName = (row: UserRow) => row.name;
const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }));

interface UserListProps {
  query: UserListQuery;
  page: ListPage<UserRow>;
}

export function UserList({ query, page }: UserListProps) {
  const list = useListNavigation(query, toHref);
  return (
    <AdminList
      caption="Users"
      columns={USER_COLUMNS}
      page={page}
      list={list}
      sorting={sortingOf(list, USER_SORTS)}
      rowId={rowId}
      rowName={rowName}
    >
      <SearchBox
        label="Search name, email or tenant"
        value={list.query.search}
        maxLength={200}
        pending={list.pending}
        onSearch={(search) => list.go({ search }, { replace: true })}
        className="col-span-full md:w-64"
      />
      <FilterSelect
        label="Role"
        value={list.query.role}
        all={{ value: DEFAULT_USER_LIST_QUERY.role, label: "All roles" }}
        options={ROLE_OPTIONS}
        onChange={(value) => list.go({ role: ROLES.find((role) => role === value) ?? DEFAULT_USER_LIST_QUERY.role })}
        className="md:w-44"
      />
    </AdminList>
  );
}
