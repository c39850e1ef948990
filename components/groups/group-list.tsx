"use client";

import { Layers } from "lucide-react";
import { AdminList } from "@/components/admin/admin-list";
import { sortingOf } from "@/components/admin/sorting-of";
import { EmptyState } from "@/components/data-table/empty-state";
import { SearchBox } from "@/components/data-table/search-box";
import { useListNavigation } from "@/components/data-table/use-list-navigation";
import { Card } from "@/components/ui/card";
import { DEFAULT_GROUP_LIST_QUERY, GROUP_SORTS, type GroupListQuery, type GroupRow } from "@/lib/domain/group-list";
import { type ListPage, listSearch } from "@/lib/domain/list";
import { can } from "@/lib/domain/permission";
import { groupColumns } from "./columns";
import { useGroups } from "./group-dialogs";

const toHref = (query: GroupListQuery) => `/authorization-groups${listSearch(query, DEFAULT_GROUP_LIST_QUERY)}`;
const rowId = (row: GroupRow) => row.id;
const rowName = (row: GroupRow) => row.name;

interface GroupListProps {
  query: GroupListQuery;
  page: ListPage<GroupRow>;
}

export function GroupList({ query, page }: GroupListProps) {
  const { role } = useGroups();
  const list = useListNavigation(query, toHref);
  if (page.total === 0 && !list.query.search) return <NoGroups />;
  return (
    <AdminList
      caption="Authorization Groups"
      columns={groupColumns(can(role, "group:write"))}
      page={page}
      list={list}
      sorting={sortingOf(list, GROUP_SORTS)}
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

const NoGroups = () => (
  <Card>
    <EmptyState
      icon={Layers}
      title="No authorization groups yet"
      description="A group says what the keys that have it may do. Every key has one."
    />
  </Card>
);
