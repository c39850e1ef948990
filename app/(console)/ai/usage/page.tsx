import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { requestTimeZone } from "@/components/time/request-time-zone";
import { BudgetCard } from "@/components/usage/models/budget-card";
import { ModelUseCard } from "@/components/usage/models/model-use-card";
import { Shares } from "@/components/usage/models/shares";
import { requirePage } from "@/lib/auth/context";
import { modelUseSearch } from "@/lib/domain/ai/model-use";
import { parseModelUseQuery } from "@/lib/domain/ai/model-use-query";
import { keyPath } from "@/lib/domain/kind";
import { largestShares, readBudget, readModelUse } from "@/lib/services/usage/read-models";

export const metadata: Metadata = { title: "Model Usage" };

export default async function ModelUsagePage({ searchParams }: PageProps<"/ai/usage">) {
  const ctx = await requirePage("usage:read");
  const query = parseModelUseQuery(await searchParams);
  const { range, model } = query;
  const timeZone = await requestTimeZone();
  const filter = { keyId: null, modelId: model || null };
  const [buckets, models, keys, budget] = await Promise.all([
    readModelUse(ctx, filter, range, timeZone),
    largestShares(ctx, "model", filter, range, timeZone),
    largestShares(ctx, "key", filter, range, timeZone),
    readBudget(ctx, null),
  ]);
  const owner = ctx.tenant.name;
  const asked = model ? (models[0]?.name ?? "one model") : "models";
  return (
    <>
      <PageHeader
        title="Model Usage"
        section="/ai/usage"
        description={`What the AI keys of ${owner} asked ${asked} for, and what it cost.`}
      />
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <ModelUseCard
          buckets={buckets}
          range={range}
          timeZone={timeZone}
          hrefOf={(next) => `/ai/usage${modelUseSearch({ range: next, model })}`}
          exportHref={`/ai/usage/export${modelUseSearch(query)}`}
        />
        <div className="grid grid-cols-1 gap-4">
          <BudgetCard uses={[{ owner: `All AI keys of ${owner}`, use: budget }]} now={ctx.now} />
          <Shares of="model" shares={models} hrefOf={(id) => `/ai/usage${modelUseSearch({ range, model: id })}`} />
          {model && (
            <Link
              href={`/ai/usage${modelUseSearch({ range, model: "" })}`}
              prefetch={false}
              className="text-accent text-sm underline-offset-2 hover:underline"
            >
              Show all models
            </Link>
          )}
          <Shares
            of="key"
            shares={keys}
            hrefOf={(id) => `${keyPath({ kind: "ai", id })}?${new URLSearchParams({ range })}`}
          />
        </div>
      </div>
    </>
  );
}
