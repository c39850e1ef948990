"use client";

import { Users } from "lucide-react";
import { EmptyState } from "@/components/data-table/empty-state";
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
import { NewUserButton } from "./new-user-button";
import { useUserDialogs } from "./user-dialogs";

const rowId = (row: UserRow) => row.id;
const rowName = (row: UserRow) => row.name;

/** Of sub-accounts: somebody is always among all users. */
const NONE = (
  <EmptyState
    icon={Users}
    title="No users yet"
    description="Sub-accounts need none: administrators of their master account work in them. A user of a sub-account sees nothing else."
  >
    <NewUserButton />
  </EmptyState>
);

interface UserListProps {
  query: UserListQuery;
  page: ListPage<UserRow>;
}

export function UserList({ query, page }: UserListProps) {
  const { title, path, roles } = useUserDialogs().screen;
  const nothing = query.search === "" && query.role === DEFAULT_USER_LIST_QUERY.role;
  const list = useListNavigation(query, (query) => `${path}${listSearch(query, DEFAULT_USER_LIST_QUERY)}`);
  return (
    <AdminList
      caption={title}
      columns={USER_COLUMNS}
      page={page}
      list={list}
      sorting={sortingOf(list, USER_SORTS)}
      rowId={rowId}
      rowName={rowName}
      empty={nothing ? NONE : undefined}
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
        options={roles.map((value) => ({ value, label: ROLE_LABELS[value] }))}
        onChange={(value) => list.go({ role: ROLES.find((role) => role === value) ?? DEFAULT_USER_LIST_QUERY.role })}
        className="md:w-44"
      />
    </AdminList>
  );
}
