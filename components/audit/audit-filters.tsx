"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { FilterSelect } from "@/components/data-table/filter-select";
import { SearchBox } from "@/components/data-table/search-box";
import { AUDIT_ACTIONS, type AuditAction } from "@/lib/domain/audit";
import { type AuditListQuery, DEFAULT_AUDIT_LIST_QUERY } from "@/lib/domain/audit-list";
import { auditHref } from "./audit-href";

const ACTIONS = Object.keys(AUDIT_ACTIONS) as AuditAction[];
const ACTION_OPTIONS = ACTIONS.map((value) => ({ value, label: AUDIT_ACTIONS[value] }));
const PLATFORM = [{ value: "platform", label: "Platform" }];

interface AuditFiltersProps {
  query: AuditListQuery;
  tenantName: string;
  /** Whether the reader may see what belongs to no tenant. */
  platform: boolean;
}

export function AuditFilters({ query: current, tenantName, platform }: AuditFiltersProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  // What was asked for last: a second filter may be chosen while the answer to the first is on its way.
  const [query, setQuery] = useOptimistic(current);

  function go(change: Partial<AuditListQuery>) {
    // Whatever is changed leads back to the newest events.
    const next = { ...query, before: "", ...change };
    startTransition(() => {
      setQuery(next);
      router.replace(auditHref(next), { scroll: false });
    });
  }

  return (
    <div className="grid grid-cols-2 gap-2 md:flex md:flex-wrap md:items-center">
      <SearchBox
        label="Search person or request id"
        value={query.search}
        maxLength={200}
        pending={pending}
        onSearch={(search) => go({ search })}
        className="col-span-full md:w-64"
      />
      <FilterSelect
        label="Action"
        value={query.action}
        all={{ value: DEFAULT_AUDIT_LIST_QUERY.action, label: "All actions" }}
        options={ACTION_OPTIONS}
        onChange={(value) => go({ action: ACTIONS.find((action) => action === value) ?? "all" })}
        className="md:w-44"
      />
      {platform && (
        <FilterSelect
          label="Scope"
          value={query.scope}
          all={{ value: DEFAULT_AUDIT_LIST_QUERY.scope, label: tenantName }}
          options={PLATFORM}
          onChange={(value) => go({ scope: value === "platform" ? "platform" : "tenant" })}
          className="md:w-44"
        />
      )}
    </div>
  );
}
