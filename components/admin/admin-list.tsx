"use client";

import type { RowData } from "@tanstack/react-table";
import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { type Columns, DataTable } from "@/components/data-table/data-table";
import { EmptyState } from "@/components/data-table/empty-state";
import { Pagination } from "@/components/data-table/pagination";
import { type Sorting, SortSelect } from "@/components/data-table/sort";
import type { ListNavigation } from "@/components/data-table/use-list-navigation";
import { Card } from "@/components/ui/card";
import { PAGE_SIZES } from "@/lib/domain/key-list";
import type { ListPage } from "@/lib/domain/list";

interface AdminListProps<Row extends RowData> {
  /** What the list holds: `Tenants`. */
  caption: string;
  columns: Columns<Row>;
  page: ListPage<Row>;
  list: ListNavigation<{ page: number; pageSize: number }>;
  sorting: Sorting;
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  /** What is shown where there is nothing, and nothing was left out. */
  empty?: ReactNode;
  /** Search and filters. */
  children: ReactNode;
}

/** A list of the administration: filters, table and pages. */
export function AdminList<Row extends RowData>(props: AdminListProps<Row>) {
  const { caption, columns, page, list, sorting, rowId, rowName, empty, children } = props;
  return (
    <div className="grid gap-3">
      <div className="grid grid-cols-2 gap-2 md:flex md:flex-wrap md:items-center">{children}</div>
      <div className="md:hidden">
        <SortSelect columns={columns.flatMap((column) => column.meta ?? [])} sorting={sorting} />
      </div>
      <Card aria-label={caption}>
        {page.total === 0 ? (
          (empty ?? (
            <EmptyState
              icon={SearchX}
              title="Nothing matches"
              description="Nothing fits this search and these filters."
            />
          ))
        ) : (
          <>
            <DataTable
              caption={caption}
              columns={columns}
              rows={page.rows}
              rowId={rowId}
              rowName={rowName}
              sorting={sorting}
              pending={list.pending}
            />
            <Pagination
              page={page.page}
              pageSize={list.query.pageSize}
              pageSizes={PAGE_SIZES}
              total={page.total}
              more={false}
              href={(number) => list.href({ page: number })}
              go={(number) => list.go({ page: number })}
              onPageSize={(pageSize) => list.go({ pageSize })}
            />
          </>
        )}
      </Card>
    </div>
  );
}
