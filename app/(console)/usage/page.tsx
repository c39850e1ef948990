import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { requestTimeZone } from "@/components/time/request-time-zone";
import { BusiestKeys } from "@/components/usage/busiest-keys";
import { RecentDenials } from "@/components/usage/recent-denials";
import { UsageCard } from "@/components/usage/usage-card";
import { requirePage } from "@/lib/auth/context";
import { keyPath } from "@/lib/domain/kind";
import { usageSearch } from "@/lib/domain/usage";
import { parseUsageQuery } from "@/lib/domain/usage-query";
import { busiestKeys, readUsage, recentDenials } from "@/lib/services/usage/read";

export const metadata: Metadata = { title: "Usage" };

export default async function UsagePage({ searchParams }: PageProps<"/usage">) {
  const ctx = await requirePage("usage:read");
  const query = parseUsageQuery(await searchParams);
  const timeZone = await requestTimeZone();
  const [buckets, keys, denials] = await Promise.all([
    readUsage(ctx, null, query.range, timeZone),
    busiestKeys(ctx, query.range, timeZone),
    recentDenials(ctx, null),
  ]);
  return (
    <>
      <PageHeader
        title="Usage"
        section="/usage"
        description={`Requests with the keys of ${ctx.tenant.name}, a second or two after they were answered.`}
      />
      <div className="grid grid-cols-1 gap-4">
        <UsageCard
          buckets={buckets}
          range={query.range}
          timeZone={timeZone}
          hrefOf={(range) => `/usage${usageSearch({ range })}`}
          exportHref={`/usage/export${usageSearch(query)}`}
        />
        <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
          <BusiestKeys keys={keys} hrefOf={(key) => `${keyPath(key)}${usageSearch(query)}`} />
          <RecentDenials denials={denials} timeZone={timeZone} now={ctx.now} named />
        </div>
      </div>
    </>
  );
}
