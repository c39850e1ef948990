import Link from "next/link";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { KeyKind } from "@/lib/domain/grant";
import type { BusyKey } from "@/lib/domain/usage";
import { formatCount } from "./series";

interface BusiestKeysProps {
  keys: readonly BusyKey[];
  hrefOf: (key: { kind: KeyKind; id: string }) => string;
}

export function BusiestKeys({ keys, hrefOf }: BusiestKeysProps) {
  return (
    <Card className="pb-2">
      <CardHeader className="pb-2">
        <CardTitle>Busiest keys</CardTitle>
      </CardHeader>
      {keys.length === 0 ? (
        <p className="px-4 pb-2 text-muted text-sm">No key was used.</p>
      ) : (
        <Table className="table-fixed">
          <caption className="sr-only">The keys with most requests</caption>
          <TableHead>
            <tr>
              <TableHeader className="pl-4">Key Name</TableHeader>
              <TableHeader className="w-24 text-right">Allowed</TableHeader>
              <TableHeader className="w-24 pr-4 text-right">Denied</TableHeader>
            </tr>
          </TableHead>
          <TableBody>
            {keys.map(({ id, kind, name, allowed, denied }) => (
              <TableRow key={id}>
                <TableCell className="break-words pl-4 font-medium">
                  {kind === null ? (
                    <span className="text-muted">Deleted key</span>
                  ) : (
                    <Link href={hrefOf({ kind, id })} prefetch={false} className="underline-offset-2 hover:underline">
                      {name}
                    </Link>
                  )}
                </TableCell>
                <TableCell className="text-right tabular-nums">{formatCount(allowed)}</TableCell>
                <TableCell className="pr-4 text-right tabular-nums">{formatCount(denied)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}
