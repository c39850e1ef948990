import Link from "next/link";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ModelUseShare } from "@/lib/domain/ai/model-use";
import { formatCost } from "@/lib/domain/ai/money";
import { compact, formatCount } from "../series";

/** In micro-dollars. More digits would not fit the column; the export has them. */
const LEAST_SHOWN = 100;

interface SharesProps {
  of: "key" | "model";
  /** Most expensive first. */
  shares: readonly ModelUseShare[];
  hrefOf: (id: string) => string;
}

const WORDS = {
  key: { title: "Keys by cost", column: "Key Name", deleted: "Deleted key", nothing: "No key was used." },
  model: { title: "Models by cost", column: "Model", deleted: "Deleted model", nothing: "No model was used." },
};

export function Shares({ of, shares, hrefOf }: SharesProps) {
  const { title, column, deleted, nothing } = WORDS[of];
  return (
    <Card className="pb-2">
      <CardHeader className="pb-2">
        <CardTitle>{title}</CardTitle>
      </CardHeader>
      {shares.length === 0 ? (
        <p className="px-4 pb-2 text-muted text-sm">{nothing}</p>
      ) : (
        <Table className="table-fixed">
          <caption className="sr-only">{title}</caption>
          <TableHead>
            <tr>
              <TableHeader className="pl-4">{column}</TableHeader>
              <TableHeader className="w-24 pr-4 text-right">Cost</TableHeader>
            </tr>
          </TableHead>
          <TableBody>
            {shares.map(({ id, name, isDeleted, requests, inputTokens, outputTokens, cost }) => (
              <TableRow key={id}>
                <TableCell className="break-words pl-4">
                  {isDeleted ? (
                    <span className="font-medium text-muted">{name === null ? deleted : `${name} (deleted)`}</span>
                  ) : (
                    <Link href={hrefOf(id)} prefetch={false} className="font-medium underline-offset-2 hover:underline">
                      {name}
                    </Link>
                  )}
                  <span className="block text-muted text-xs tabular-nums">
                    {`${formatCount(requests)} ${requests === 1 ? "request" : "requests"}, ${compact.format(inputTokens)} tokens in, ${compact.format(outputTokens)} out`}
                  </span>
                </TableCell>
                <TableCell className="pr-4 text-right tabular-nums">
                  {cost > 0 && cost < LEAST_SHOWN ? `< ${formatCost(LEAST_SHOWN)}` : formatCost(cost)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}
