"use client";

import { FilterSelect } from "@/components/data-table/filter-select";
import type { GroupOption } from "@/lib/domain/grant";
import { DEFAULT_KEY_LIST_QUERY, type KeyListQuery, type KeyPage } from "@/lib/domain/key-list";
import { can } from "@/lib/domain/permission";
import { useKeyView } from "../key-view";
import { KeyList } from "../list/key-list";
import { CHANGE_COLUMNS, READ_COLUMNS } from "./columns";

const EMPTY = {
  title: "No API keys yet",
  description:
    "Programs show an API key to be let in. Generate one for each of them, so that each can be revoked by itself.",
  create: "Generate your first key",
};

interface TenantKeyListProps {
  query: KeyListQuery;
  page: KeyPage<"tenant">;
  groups: GroupOption[];
}

export function TenantKeyList({ query, page, groups }: TenantKeyListProps) {
  const { role } = useKeyView();
  return (
    <KeyList
      query={query}
      page={page}
      columns={can(role, "key:revoke") ? CHANGE_COLUMNS : READ_COLUMNS}
      searched="name or description"
      grantFilter={({ query: { group }, go }) => (
        <FilterSelect
          label="Authorization Group"
          value={group}
          all={{ value: DEFAULT_KEY_LIST_QUERY.group, label: "All groups" }}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen) => go({ group: chosen })}
          className="md:w-38"
        />
      )}
      empty={EMPTY}
    />
  );
}
