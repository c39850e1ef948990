"use client";

import { type Row, type RowData, type TableOptions, useTable } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { features, type TableFeatures } from "./features";
import { PageCheckbox, RowCheckbox } from "./selection";
import { type Sorting, SortLink } from "./sort";
import { CARD_CELL, CARD_ROW, CHECKBOX_CELL } from "./styles";

export type Columns<Data extends RowData> = TableOptions<TableFeatures, Data>["columns"];

interface DataTableProps<Data extends RowData> {
  /** What the table holds, for screen readers. */
  caption: string;
  /** Defined at module level, so that they are the same at every render. */
  columns: Columns<Data>;
  rows: readonly Data[];
  rowId: (row: Data) => string;
  /** A row's name, for its checkbox. */
  rowName: (row: Data) => string;
  sorting: Sorting;
  /** What can be done to several rows; without it there are no checkboxes. */
  selectionBar?: (rows: Data[], clear: () => void) => ReactNode;
  /** The rows are the former ones; others are on their way. */
  pending: boolean;
}

export function DataTable<Data extends RowData>(props: DataTableProps<Data>) {
  const { caption, columns, rows, rowId, rowName, sorting, selectionBar, pending } = props;
  const table = useTable({ features, columns, data: rows, getRowId: rowId });
  const selected = table.getSelectedRowModel().rows.map((row: Row<TableFeatures, Data>) => row.original);

  return (
    <div className="relative">
      <div className={cn("overflow-x-auto transition-opacity", pending && "opacity-60")} aria-busy={pending}>
        <Table>
          <caption className="sr-only">{caption}</caption>
          <TableHead className="max-md:hidden">
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {selectionBar && (
                  <TableHeader className={CHECKBOX_CELL}>
                    <PageCheckbox table={table} />
                  </TableHeader>
                )}
                {group.headers.map((header) => {
                  const meta = header.column.columnDef.meta;
                  if (!meta) return null;
                  const { sort } = meta;
                  return (
                    <TableHeader
                      key={header.id}
                      className={meta.className}
                      aria-sort={sort ? ariaSort(sort, sorting) : undefined}
                    >
                      {sort ? <SortLink meta={{ ...meta, sort }} sorting={sorting} /> : meta.label}
                    </TableHeader>
                  );
                })}
              </tr>
            ))}
          </TableHead>
          <TableBody>
            {table.getRowModel().rows.map((row) => (
              <TableRow key={row.id} aria-selected={row.getIsSelected() || undefined} className={CARD_ROW}>
                {selectionBar && (
                  <TableCell className={CHECKBOX_CELL}>
                    <RowCheckbox row={row} name={rowName(row.original)} />
                  </TableCell>
                )}
                {row.getAllCells().map((cell) => {
                  const meta = cell.column.columnDef.meta;
                  return (
                    <TableCell key={cell.id} data-label={meta?.label} className={cn(CARD_CELL, meta?.className)}>
                      <table.FlexRender cell={cell} />
                    </TableCell>
                  );
                })}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      {selectionBar && selected.length > 0 && selectionBar(selected, () => table.resetRowSelection(true))}
    </div>
  );
}

function ariaSort(sort: string, sorting: Sorting) {
  if (sorting.by !== sort) return "none";
  return sorting.direction === "asc" ? "ascending" : "descending";
}
