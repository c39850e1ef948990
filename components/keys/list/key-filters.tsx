"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { FilterSelect } from "@/components/data-table/filter-select";
import { ListLink } from "@/components/data-table/list-link";
import { SearchBox } from "@/components/data-table/search-box";
import type { ListNavigation } from "@/components/data-table/use-list-navigation";
import { buttonVariants } from "@/components/ui/button";
import { EXPIRATION_STATES } from "@/lib/domain/expiry";
import { KEY_STATUS_LABELS, KEY_STATUSES } from "@/lib/domain/key";
import { DEFAULT_KEY_LIST_QUERY, type KeyListQuery } from "@/lib/domain/key-list";
import { EXPIRATION_STATE_LABELS } from "../expiration-labels";
import { NO_FILTERS, oneOf } from "./no-filters";

const STATUS_OPTIONS = KEY_STATUSES.map((value) => ({ value, label: KEY_STATUS_LABELS[value] }));
const EXPIRATION_OPTIONS = EXPIRATION_STATES.map((value) => ({ value, label: EXPIRATION_STATE_LABELS[value] }));

interface KeyFiltersProps {
  list: ListNavigation<KeyListQuery>;
  /** What is searched, for the box. */
  searched: string;
  filtered: boolean;
  /** The filter of the kind's grant, and what stands beside the filters. */
  children: ReactNode;
}

export function KeyFilters({ list, searched, filtered, children }: KeyFiltersProps) {
  const { query, pending, go, href } = list;
  return (
    <div className="grid grid-cols-2 gap-2 sm:grid-cols-4 md:flex md:flex-wrap md:items-center">
      <SearchBox
        label={`Search ${searched}`}
        value={query.search}
        maxLength={200}
        pending={pending}
        onSearch={(search) => go({ search }, { replace: true })}
        className="col-span-full md:w-64"
      />
      <FilterSelect
        label="Status"
        value={query.status}
        all={{ value: DEFAULT_KEY_LIST_QUERY.status, label: "All statuses" }}
        options={STATUS_OPTIONS}
        onChange={(value) => go({ status: oneOf(KEY_STATUSES, value, "all") })}
        className="md:w-34"
      />
      <FilterSelect
        label="Expiration"
        value={query.expiration}
        all={{ value: DEFAULT_KEY_LIST_QUERY.expiration, label: "All expirations" }}
        options={EXPIRATION_OPTIONS}
        onChange={(value) => go({ expiration: oneOf(EXPIRATION_STATES, value, "all") })}
        className="md:w-38"
      />
      {children}
      {filtered && (
        <ListLink href={href(NO_FILTERS)} onGo={() => go(NO_FILTERS)} className={buttonVariants({ variant: "ghost" })}>
          <X aria-hidden />
          Clear filters
        </ListLink>
      )}
    </div>
  );
}
