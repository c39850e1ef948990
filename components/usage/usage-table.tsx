import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Outcome } from "@/lib/domain/decision";
import { outcomeLabel, type UsageBucket } from "@/lib/domain/usage";
import { formatCount } from "./series";

interface UsageTableProps {
  buckets: readonly UsageBucket[];
  /** Of denials: those that there were. */
  reasons: readonly Outcome[];
  labelOf: (bucket: UsageBucket) => string;
  timeZone: string;
}

/** The chart's numbers, newest first. */
export function UsageTable({ buckets, reasons, labelOf, timeZone }: UsageTableProps) {
  const outcomes: Outcome[] = ["allowed", ...reasons];
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
              {outcomes.map((outcome) => (
                <TableHeader key={outcome} className="pr-4 text-right">
                  {outcomeLabel(outcome)}
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
                {outcomes.map((outcome) => (
                  <TableCell key={outcome} className="py-1.5 pr-4 text-right tabular-nums">
                    {formatCount(bucket.counts[outcome] ?? 0)}
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
