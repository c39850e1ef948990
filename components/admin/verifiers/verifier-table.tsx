import { CARD_CELL, CARD_CELL_WIDE, CARD_ROW } from "@/components/data-table/styles";
import { RelativeTime } from "@/components/time/exact-time";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { LEASE_MS } from "@/lib/domain/lease";
import type { VerifierRow } from "@/lib/domain/verifier";

interface VerifierTableProps {
  verifiers: VerifierRow[];
  timeZone: string;
  now: Date;
}

const COLUMNS = ["Verifier", "Lease", "Version", "Allowed", "Denied", "From memory", "Keys in memory", "Last Seen"];

export function VerifierTable({ verifiers, timeZone, now }: VerifierTableProps) {
  return (
    <Card className="overflow-x-auto p-0">
      <Table>
        <caption className="sr-only">Verifiers</caption>
        <TableHead className="max-md:hidden">
          <tr>
            {COLUMNS.map((column, index) => (
              <TableHeader key={column} className={cn(index === 0 && "pl-4")}>
                {column}
              </TableHeader>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {verifiers.map((verifier) => (
            <TableRow key={verifier.id} className={CARD_ROW}>
              {cellsOf(verifier, timeZone, now).map((cell, index) => (
                <TableCell
                  key={COLUMNS[index]}
                  data-label={COLUMNS[index]}
                  className={cn(CARD_CELL, index === 0 && `${CARD_CELL_WIDE} font-medium md:pl-4`)}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

function cellsOf(
  { id, name, version, seenMsAgo, behind, lastSeenAt, stats }: VerifierRow,
  timeZone: string,
  now: Date,
) {
  return [
    name,
    <Lease key={id} seenMsAgo={seenMsAgo} behind={behind} />,
    version,
    `${stats.allowedPerSecond}/s`,
    `${stats.deniedPerSecond}/s`,
    stats.hitRatio === null ? "–" : `${(stats.hitRatio * 100).toFixed(1)} %`,
    stats.cachedKeys.toLocaleString("en"),
    <RelativeTime key={id} at={lastSeenAt} now={now} timeZone={timeZone} />,
  ];
}

/** Judged by when it was last seen: a verifier whose lease has run out asks the database for every key. */
function Lease({ seenMsAgo, behind }: Pick<VerifierRow, "seenMsAgo" | "behind">) {
  if (seenMsAgo >= LEASE_MS) return <Badge tone="danger">Run out</Badge>;
  return behind > 0 ? <Badge tone="warning">{`${behind} behind`}</Badge> : <Badge tone="success">Valid</Badge>;
}
