import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import type { BudgetUse } from "@/lib/domain/ai/model-use";
import { formatCost, formatDollars } from "@/lib/domain/ai/money";
import { formatShare } from "../series";

interface BudgetCardProps {
  /** Whose budgets, and what is left of them. */
  uses: readonly { owner: string; use: BudgetUse }[];
  now: Date;
}

/** What was spent in this calendar month, and may be. */
export function BudgetCard({ uses, now }: BudgetCardProps) {
  const month = now.toLocaleDateString("en", { month: "long", timeZone: "UTC" });
  return (
    <Card>
      <CardHeader>
        <CardTitle>{`Spent in ${month}`}</CardTitle>
      </CardHeader>
      <CardContent className="grid gap-4">
        {uses.map(({ owner, use }) => (
          <Budget key={owner} owner={owner} use={use} />
        ))}
        <p className="text-muted text-xs">
          Months are those of UTC. When a budget is used up, requests are refused until the next one.
        </p>
      </CardContent>
    </Card>
  );
}

function Budget({ owner, use: { spent, budget } }: { owner: string; use: BudgetUse }) {
  const level = budget === null ? null : levelOf(spent, budget);
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="text-sm">{owner}</span>
        <span className="text-muted text-sm tabular-nums">
          <span className="font-semibold text-foreground text-lg">{formatCost(spent)}</span>
          {budget === null ? ", no budget" : ` of ${formatDollars(budget)}`}
        </span>
      </p>
      {budget !== null && level && (
        <>
          <svg aria-hidden className="h-1.5 w-full rounded-full bg-hover">
            <rect
              width={`${Math.min(100, budget === 0 ? 100 : (100 * spent) / budget)}%`}
              height="100%"
              className={level.bar}
            />
          </svg>
          <p className={cn("text-right text-xs tabular-nums", level.text)}>
            {spent >= budget ? "Used up: requests are refused" : `${formatShare(spent, budget)} used`}
          </p>
        </>
      )}
    </div>
  );
}

/** Whole class names, for Tailwind to find. */
function levelOf(spent: number, budget: number): { bar: string; text: string } {
  if (spent >= budget) return { bar: "fill-danger", text: "font-medium text-danger" };
  if (spent >= 0.8 * budget) return { bar: "fill-warning", text: "text-warning" };
  return { bar: "fill-accent", text: "text-muted" };
}
