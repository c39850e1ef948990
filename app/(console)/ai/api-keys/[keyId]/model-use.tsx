import { BudgetCard } from "@/components/usage/models/budget-card";
import { ModelUseCard } from "@/components/usage/models/model-use-card";
import { Shares } from "@/components/usage/models/shares";
import { modelUseRange, modelUseSearch } from "@/lib/domain/ai/model-use";
import type { Context } from "@/lib/domain/context";
import { keyPath } from "@/lib/domain/kind";
import { type UsageRange, usageSearch } from "@/lib/domain/usage";
import { largestShares, readBudget, readModelUse } from "@/lib/services/usage/read-models";

interface ModelUseProps {
  ctx: Context;
  /** Of the key. */
  id: string;
  /** Of the page's charts. */
  range: UsageRange;
  timeZone: string;
}

/** What a key used of models, and what is left of its budgets. */
export async function ModelUse({ ctx, id, range: shown, timeZone }: ModelUseProps) {
  const range = modelUseRange(shown);
  const filter = { keyId: id, modelId: null };
  const [buckets, models, own, all] = await Promise.all([
    readModelUse(ctx, filter, range, timeZone),
    largestShares(ctx, "model", filter, range, timeZone),
    readBudget(ctx, id),
    readBudget(ctx, null),
  ]);
  const budgets = [
    { owner: "This key", use: own },
    { owner: `All AI keys of ${ctx.tenant.name}`, use: all },
  ];
  return (
    <>
      <ModelUseCard
        buckets={buckets}
        range={range}
        timeZone={timeZone}
        hrefOf={(next) => `${keyPath({ kind: "ai", id })}${usageSearch({ range: next })}`}
        exportHref={`/ai/usage/export?${new URLSearchParams({ range, key: id })}`}
      />
      <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2 xl:grid-cols-1 2xl:grid-cols-2">
        <BudgetCard uses={budgets} now={ctx.now} />
        <Shares of="model" shares={models} hrefOf={(model) => `/ai/usage${modelUseSearch({ range, model })}`} />
      </div>
    </>
  );
}
