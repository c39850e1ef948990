import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AddressCheck } from "@/components/keys/detail/address-check";
import { Configuration } from "@/components/keys/detail/configuration";
import { KeyHistory } from "@/components/keys/detail/key-history";
import { Secrets } from "@/components/keys/detail/secrets";
import { SnippetTabs } from "@/components/keys/detail/snippet-tabs";
import { KeyDialogs } from "@/components/keys/dialogs/key-dialogs";
import { KeyVerbs } from "@/components/keys/dialogs/key-verbs";
import { KeyViewProvider } from "@/components/keys/key-view";
import { StatusBadge } from "@/components/keys/status-badge";
import { PageHeader } from "@/components/layout/page-header";
import { requestTimeZone } from "@/components/time/request-time-zone";
import { RecentDenials } from "@/components/usage/recent-denials";
import { UsageCard } from "@/components/usage/usage-card";
import { requirePage } from "@/lib/auth/context";
import { listSearch } from "@/lib/domain/list";
import { DomainError } from "@/lib/domain/result";
import { DEFAULT_USAGE_QUERY } from "@/lib/domain/usage";
import { parseUsageQuery } from "@/lib/domain/usage-query";
import { listGroups } from "@/lib/services/keys/list";
import { keyHistory, readKey } from "@/lib/services/keys/read";
import { readUsage, recentDenials } from "@/lib/services/usage/read";
import { checkAddress } from "../actions";
import { keyActions } from "../key-actions";
import { keyView } from "../key-view";

type Props = PageProps<"/tenant-api-keys/[keyId]">;

/** What the page's address holds: the range of the chart, and the event that the history goes on after. */
const DEFAULTS = { ...DEFAULT_USAGE_QUERY, before: "" };

/** For the page and for its title. */
const readOnce = cache(async (keyId: string) => {
  const ctx = await requirePage("key:read");
  return { ctx, details: await readKey(ctx, "tenant", keyId).catch(toNotFound) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { details } = await readOnce((await params).keyId);
  return { title: details.name };
}

export default async function KeyPage({ params, searchParams }: Props) {
  const { keyId } = await params;
  const search = await searchParams;
  const before = typeof search.before === "string" ? search.before : "";
  const usage = parseUsageQuery(search);
  const timeZone = await requestTimeZone();
  const { ctx, details } = await readOnce(keyId);
  const [history, groups, buckets, denials] = await Promise.all([
    keyHistory(ctx, "tenant", keyId, before),
    listGroups(ctx),
    readUsage(ctx, keyId, usage.range, timeZone),
    recentDenials(ctx, keyId),
  ]);
  const hrefOf = (query: typeof DEFAULTS) => `/tenant-api-keys/${keyId}${listSearch(query, DEFAULTS)}`;
  const { now } = ctx;

  return (
    <KeyViewProvider view={keyView(ctx)}>
      <KeyDialogs actions={keyActions} groups={groups} afterDelete="/tenant-api-keys">
        <PageHeader
          title={details.name}
          section="/tenant-api-keys"
          here={details.name}
          badge={<StatusBadge status={details.status} />}
          description={details.description}
        >
          <KeyVerbs named={{ id: keyId, name: details.name }} status={details.status} />
        </PageHeader>
        <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid grid-cols-1 gap-4">
            <Configuration details={details} timeZone={timeZone} now={now} />
            <UsageCard
              buckets={buckets}
              range={usage.range}
              timeZone={timeZone}
              hrefOf={(range) => hrefOf({ range, before })}
              exportHref={`/usage/export?${new URLSearchParams({ ...usage, key: keyId })}`}
            />
            <RecentDenials denials={denials} timeZone={timeZone} now={now} />
            <KeyHistory
              events={history.events}
              timeZone={timeZone}
              olderHref={history.next && hrefOf({ ...usage, before: history.next })}
              newestHref={before ? hrefOf({ ...usage, before: "" }) : null}
            />
          </div>
          <div className="grid grid-cols-1 gap-4">
            <Secrets secrets={details.secrets} revoked={details.status === "revoked"} timeZone={timeZone} now={now} />
            <AddressCheck keyId={keyId} check={checkAddress} />
            <SnippetTabs />
          </div>
        </div>
      </KeyDialogs>
    </KeyViewProvider>
  );
}

function toNotFound(error: unknown): never {
  if (error instanceof DomainError && error.code === "NOT_FOUND") notFound();
  throw error;
}
