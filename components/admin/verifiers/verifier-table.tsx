import { CARD_CELL, CARD_CELL_WIDE, CARD_ROW } from "@/components/data-table/styles";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { LEASE_MS } from "@/lib/domain/lease";
import type { VerifierRow } from "@/lib/domain/verifier";

const COLUMNS = ["Verifier", "Lease", "Version", "Allowed", "Denied", "From memory", "Keys in memory", "Last Seen"];

export function VerifierTable({ verifiers }: { verifiers: readonly VerifierRow[] }) {
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
              {cellsOf(verifier).map((cell, index) => (
                <TableCell
                  key={COLUMNS[index]}
                  data-label={COLUMNS[index]}
                  className={cn(CARD_CELL, "tabular-nums", index === 0 && `${CARD_CELL_WIDE} font-medium md:pl-4`)}
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

function cellsOf(verifier: VerifierRow) {
  const { id, name, version, seenMsAgo, stats } = verifier;
  const { allowedPerSecond, deniedPerSecond, hitRatio, cachedKeys } = stats;
  // What it said of itself before its lease ran out is no longer so.
  const current = (text: string) => (hasLease(verifier) ? text : "–");
  return [
    name,
    <Lease key={id} verifier={verifier} />,
    version,
    current(`${allowedPerSecond.toLocaleString("en")}/s`),
    current(`${deniedPerSecond.toLocaleString("en")}/s`),
    current(hitRatio === null ? "–" : `${(hitRatio * 100).toFixed(1)} %`),
    current(cachedKeys.toLocaleString("en")),
    `${(seenMsAgo / 1000).toFixed(1)} s ago`,
  ];
}

/** Judged by when it was last seen: a verifier whose lease has run out asks the database for every key. */
const hasLease = ({ seenMsAgo }: VerifierRow): boolean => seenMsAgo < LEASE_MS;

function Lease({ verifier }: { verifier: VerifierRow }) {
  const { behind } = verifier;
  if (!hasLease(verifier)) return <Badge tone="danger">Run out</Badge>;
  return behind > 0 ? <Badge tone="warning">{`${behind} behind`}</Badge> : <Badge tone="success">Valid</Badge>;
}
