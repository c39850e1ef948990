import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Bucket } from "./bars";

interface NumbersProps<B extends Bucket> {
  buckets: readonly B[];
  columns: readonly { label: string; textOf: (bucket: B) => string }[];
  labelOf: (bucket: B) => string;
  timeZone: string;
}

/** The chart's numbers, newest first. */
export function Numbers<B extends Bucket>({ buckets, columns, labelOf, timeZone }: NumbersProps<B>) {
  return (
    <details className="text-sm">
      <summary className="w-fit rounded-sm text-muted hover:text-foreground">Numbers</summary>
      <section
        aria-label="Numbers"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it.
        tabIndex={0}
        className="mt-2 max-h-80 overflow-auto rounded-md border border-border"
      >
        <Table>
          <TableHead className="sticky top-0 bg-surface">
            <tr>
              <TableHeader className="pl-4">{`Beginning (${timeZone})`}</TableHeader>
              {columns.map(({ label }) => (
                <TableHeader key={label} className="pr-4 text-right">
                  {label}
                </TableHeader>
              ))}
            </tr>
          </TableHead>
          <TableBody>
            {buckets.toReversed().map((bucket) => (
              <TableRow key={bucket.start.getTime()}>
                <TableHeader scope="row" className="h-8 pl-4 font-normal tabular-nums">
                  {labelOf(bucket)}
                </TableHeader>
                {columns.map(({ label, textOf }) => (
                  <TableCell key={label} className="py-1.5 pr-4 text-right tabular-nums">
                    {textOf(bucket)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </section>
    </details>
  );
}
