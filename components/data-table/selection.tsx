"use client";

import type { Row, RowData, Table } from "@tanstack/react-table";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { TableFeatures } from "./features";

export function PageCheckbox<Data extends RowData>({
  table,
}: {
  table: Pick<Table<TableFeatures, Data>, SelectionVerbs>;
}) {
  const all = table.getIsAllPageRowsSelected();
  return (
    <Checkbox
      aria-label="Select all rows of this page"
      checked={all}
      indeterminate={!all && table.getIsSomePageRowsSelected()}
      onChange={(event) => table.toggleAllPageRowsSelected(event.target.checked)}
    />
  );
}

type SelectionVerbs = "getIsAllPageRowsSelected" | "getIsSomePageRowsSelected" | "toggleAllPageRowsSelected";

export function RowCheckbox<Data extends RowData>({ row, name }: { row: Row<TableFeatures, Data>; name: string }) {
  return (
    <Checkbox
      aria-label={`Select ${name}`}
      checked={row.getIsSelected()}
      onChange={(event) => row.toggleSelected(event.target.checked)}
    />
  );
}

interface SelectionBarProps {
  count: number;
  onClear: () => void;
  /** Buttons for what can be done to the selected rows. */
  children: ReactNode;
}

/** Stays in view while the list scrolls. */
export function SelectionBar({ count, onClear, children }: SelectionBarProps) {
  return (
    <section
      aria-label="Selection"
      className="sticky bottom-4 z-20 mx-auto my-3 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-lg bg-raised py-1.5 pr-1.5 pl-3 text-sm shadow-overlay"
    >
      <span role="status" className="mr-1 font-medium tabular-nums">
        {count} selected
      </span>
      <div className="flex flex-wrap gap-2 max-sm:order-last max-sm:w-full">{children}</div>
      <Button variant="ghost" size="icon" aria-label="Clear selection" onClick={onClear} className="max-sm:ml-auto">
        <X aria-hidden />
      </Button>
    </section>
  );
}
