import { metaHelper, rowSelectionFeature, tableFeatures } from "@tanstack/react-table";

export interface ColumnMeta {
  /** Heading, and on phones the label beside the value. */
  label: string;
  /** Classes of the column's cells and heading. */
  className?: string;
  /** Width of the bar in the loading skeleton, as a class. */
  skeleton: string;
  /** What the list is sorted by when the heading is pressed. */
  sort?: string;
  /** How it is sorted at the first press. */
  firstDirection?: "asc" | "desc";
}

/** Selection only: searching, filtering, sorting and paging are the database's. */
export const features = tableFeatures({ rowSelectionFeature, columnMeta: metaHelper<ColumnMeta>() });

export type TableFeatures = typeof features;
