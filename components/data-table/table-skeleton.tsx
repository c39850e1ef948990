import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, TableBody, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import type { ColumnMeta } from "./features";
import { CARD_CELL, CARD_ROW } from "./styles";

const ROWS = Array.from({ length: 8 }, (_, index) => `row ${index}`);

/** The table before its rows have come, drawn from the same columns. */
export function TableSkeleton({ columns }: { columns: readonly { meta?: ColumnMeta }[] }) {
  const metas = columns.flatMap(({ meta }) => meta ?? []);
  return (
    <Table>
      <TableHead className="max-md:hidden">
        <tr>
          {metas.map(({ label, className }) => (
            <TableHeader key={label} className={className}>
              {label}
            </TableHeader>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {ROWS.map((row) => (
          <tr key={row} className={CARD_ROW}>
            {metas.map(({ label, className, skeleton }) => (
              <TableCell key={label} data-label={label} className={cn(CARD_CELL, className)}>
                <Skeleton className={cn("my-1 h-3.5", skeleton)} />
              </TableCell>
            ))}
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}
