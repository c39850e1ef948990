"use client";

import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { Select } from "@/components/ui/select";
import type { ColumnMeta } from "./features";
import { ListLink } from "./list-link";

type Direction = "asc" | "desc";

export interface Sorting {
  by: string;
  direction: Direction;
  href: (by: string, direction: Direction) => string;
  go: (by: string, direction: Direction) => void;
}

interface SortLinkProps {
  meta: ColumnMeta & { sort: string };
  sorting: Sorting;
}

export function SortLink({ meta, sorting }: SortLinkProps) {
  const { sort, label, firstDirection = "asc" } = meta;
  const current = sorting.by === sort;
  const direction = current ? opposite(sorting.direction) : firstDirection;
  const Icon = !current ? ChevronsUpDown : sorting.direction === "asc" ? ArrowUp : ArrowDown;
  return (
    <ListLink
      href={sorting.href(sort, direction)}
      onGo={() => sorting.go(sort, direction)}
      className="group -mx-1.5 inline-flex h-7 items-center gap-1 rounded-sm px-1.5 hover:bg-hover hover:text-foreground"
    >
      {label}
      <Icon
        aria-hidden
        className={current ? "size-3.5 text-foreground" : "size-3.5 opacity-60 group-hover:opacity-100"}
      />
    </ListLink>
  );
}

interface SortSelectProps {
  columns: ColumnMeta[];
  sorting: Sorting;
  className?: string;
}

/** The headings' job where there are none: on phones. */
export function SortSelect({ columns, sorting, className }: SortSelectProps) {
  return (
    <Select
      quiet
      className={className}
      aria-label="Sort by"
      value={`${sorting.by} ${sorting.direction}`}
      onChange={(event) => {
        const [by = "", direction] = event.target.value.split(" ");
        sorting.go(by, direction === "asc" ? "asc" : "desc");
      }}
    >
      {columns.flatMap(({ sort, label, firstDirection = "asc" }) =>
        sort
          ? [firstDirection, opposite(firstDirection)].map((direction) => (
              <option key={`${sort} ${direction}`} value={`${sort} ${direction}`}>
                {`${label} ${direction === "asc" ? "↑" : "↓"}`}
              </option>
            ))
          : [],
      )}
    </Select>
  );
}

const opposite = (direction: Direction): Direction => (direction === "asc" ? "desc" : "asc");
