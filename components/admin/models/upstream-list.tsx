"use client";

import type { ReactNode } from "react";
import { CARD_CELL, CARD_CELL_WIDE, CARD_ROW } from "@/components/data-table/styles";
import { DateTime } from "@/components/time/exact-time";
import { useTimeZone } from "@/components/time/time-zone-provider";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { UpstreamRow } from "@/lib/domain/ai/upstream";
import { useModelVerbs } from "./model-dialogs";
import { UpstreamRowActions } from "./upstream-row-actions";

const COLUMNS = ["Name", "Base URL", "Credential", "Health", "Models", "Actions"] as const;
const WIDE = ["Name", "Actions"];

/** All upstreams: there are a handful. */
export function UpstreamList() {
  const { upstreams } = useModelVerbs();
  return (
    <Card aria-label="Upstreams" className="overflow-x-auto p-0">
      <Table>
        <caption className="sr-only">Upstreams</caption>
        <TableHead className="max-md:hidden">
          <tr>
            {COLUMNS.map((column) => (
              <TableHeader key={column} className={cn(column === "Actions" && "w-40 text-right")}>
                {column}
              </TableHeader>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {upstreams.map((upstream) => (
            <TableRow key={upstream.id} className={CARD_ROW}>
              {COLUMNS.map((column) => (
                <TableCell
                  key={column}
                  data-label={column}
                  className={cn(
                    CARD_CELL,
                    WIDE.includes(column) && CARD_CELL_WIDE,
                    column === "Actions" && "md:text-right",
                  )}
                >
                  {CELLS[column](upstream)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

const CELLS: Record<(typeof COLUMNS)[number], (upstream: UpstreamRow) => ReactNode> = {
  Name: ({ name }) => <span className="break-words font-medium">{name}</span>,
  "Base URL": ({ baseUrl }) => <span className="break-all font-mono text-xs">{baseUrl}</span>,
  Credential: ({ hasCredential }) => (hasCredential ? "Stored" : <span className="text-muted">None</span>),
  Health: (upstream) => <Health upstream={upstream} />,
  Models: ({ models }) => <span className="tabular-nums">{models.toLocaleString("en")}</span>,
  Actions: (upstream) => <UpstreamRowActions upstream={upstream} />,
};

function Health({ upstream: { checkedAt, fault } }: { upstream: UpstreamRow }) {
  const timeZone = useTimeZone();
  if (!checkedAt) return <span className="text-muted">Not tested</span>;
  return (
    <div className="grid gap-0.5">
      <Badge tone={fault ? "danger" : "success"} className="justify-self-start">
        {fault ? "Faulty" : "Answers"}
      </Badge>
      {fault && <span className="text-xs">{fault}</span>}
      <DateTime at={checkedAt} timeZone={timeZone} className="text-muted text-xs" />
    </div>
  );
}
