"use client";

import { Sparkles } from "lucide-react";
import { EmptyState } from "@/components/data-table/empty-state";
import { FilterSelect } from "@/components/data-table/filter-select";
import { SearchBox } from "@/components/data-table/search-box";
import { useListNavigation } from "@/components/data-table/use-list-navigation";
import { Card } from "@/components/ui/card";
import type { ModelRow } from "@/lib/domain/ai/model";
import { DEFAULT_MODEL_LIST_QUERY, MODEL_SORTS, MODEL_STATES, type ModelListQuery } from "@/lib/domain/ai/model-list";
import { type ListPage, listSearch } from "@/lib/domain/list";
import { AdminList } from "../admin-list";
import { sortingOf } from "../sorting-of";
import { MODEL_COLUMNS } from "./columns";
import { useModelVerbs } from "./model-dialogs";

const toHref = (query: ModelListQuery) => `/admin/models${listSearch(query, DEFAULT_MODEL_LIST_QUERY)}`;
const rowId = (row: ModelRow) => row.id;
const rowName = (row: ModelRow) => row.name;

const STATE_OPTIONS = [
  { value: "enabled", label: "Enabled" },
  { value: "disabled", label: "Disabled" },
];

interface ModelListProps {
  query: ModelListQuery;
  page: ListPage<ModelRow>;
}

export function ModelList({ query, page }: ModelListProps) {
  const { upstreams } = useModelVerbs();
  const list = useListNavigation(query, toHref);
  const filtered = (["search", "upstream", "state"] as const).some(
    (name) => list.query[name] !== DEFAULT_MODEL_LIST_QUERY[name],
  );
  if (page.total === 0 && !filtered) return <NoModels />;
  return (
    <AdminList
      caption="Models"
      columns={MODEL_COLUMNS}
      page={page}
      list={list}
      sorting={sortingOf(list, MODEL_SORTS)}
      rowId={rowId}
      rowName={rowName}
    >
      <SearchBox
        label="Search names and aliases"
        value={list.query.search}
        maxLength={200}
        pending={list.pending}
        onSearch={(search) => list.go({ search }, { replace: true })}
        className="col-span-full md:w-64"
      />
      <FilterSelect
        label="Upstream"
        value={list.query.upstream}
        all={{ value: DEFAULT_MODEL_LIST_QUERY.upstream, label: "All upstreams" }}
        options={upstreams.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(upstream) => list.go({ upstream })}
        className="md:w-44"
      />
      <FilterSelect
        label="Status"
        value={list.query.state}
        all={{ value: DEFAULT_MODEL_LIST_QUERY.state, label: "All statuses" }}
        options={STATE_OPTIONS}
        onChange={(value) =>
          list.go({ state: MODEL_STATES.find((state) => state === value) ?? DEFAULT_MODEL_LIST_QUERY.state })
        }
        className="md:w-40"
      />
    </AdminList>
  );
}

const NoModels = () => (
  <Card>
    <EmptyState
      icon={Sparkles}
      title="No models yet"
      description="Import those that an upstream offers, by the arrow in its row, or make one by hand."
    />
  </Card>
);
