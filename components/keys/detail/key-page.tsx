import type { ReactNode } from "react";
import type { Action } from "@/components/form/call-action";
import { PageHeader } from "@/components/layout/page-header";
import type { Snippet } from "@/components/ui/code-tabs";
import { RecentDenials } from "@/components/usage/recent-denials";
import { UsageCard } from "@/components/usage/usage-card";
import type { KeyKind } from "@/lib/domain/grant";
import type { HistoryEvent, KeyDetails } from "@/lib/domain/key";
import { KINDS, keyPath } from "@/lib/domain/kind";
import { listSearch } from "@/lib/domain/list";
import { DEFAULT_USAGE_QUERY, type DenialEvent, type UsageBucket, type UsageQuery } from "@/lib/domain/usage";
import { KeyVerbs } from "../dialogs/key-verbs";
import { StatusBadge } from "../status-badge";
import { type AddressAnswer, AddressCheck } from "./address-check";
import { Configuration } from "./configuration";
import { KeyHistory } from "./key-history";
import { Secrets } from "./secrets";
import { Snippets } from "./snippets";

/** What the page's address holds: the range of the chart, and the event that the history goes on after. */
const DEFAULTS = { ...DEFAULT_USAGE_QUERY, before: "" };

/** What is read for a key's page. */
export interface KeyPageData<K extends KeyKind> {
  details: KeyDetails<K>;
  history: { events: HistoryEvent[]; next: string | null };
  usage: UsageQuery;
  before: string;
  buckets: UsageBucket[];
  denials: DenialEvent[];
  timeZone: string;
  now: Date;
}

interface KeyPageProps<K extends KeyKind> extends KeyPageData<K> {
  /** What the key may do. */
  grant: ReactNode;
  snippets: readonly Snippet[];
  check: Action<{ id: string; address: string }, AddressAnswer>;
  /** What else there is to tell of its use. */
  children?: ReactNode;
}

/** Everything about one key. */
export function KeyPage<K extends KeyKind>(props: KeyPageProps<K>) {
  const { details, grant, history, usage, before, buckets, denials, timeZone, now, snippets, check, children } = props;
  const { id, kind, name, status } = details;
  const hrefOf = (query: typeof DEFAULTS) => `${keyPath({ kind, id })}${listSearch(query, DEFAULTS)}`;

  return (
    <>
      <PageHeader
        title={name}
        section={KINDS[kind].path}
        here={name}
        badge={<StatusBadge status={status} />}
        description={details.description}
      >
        <KeyVerbs named={{ id, name }} status={status} />
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-1 gap-4">
          <Configuration details={details} grant={grant} timeZone={timeZone} now={now} />
          <UsageCard
            buckets={buckets}
            range={usage.range}
            timeZone={timeZone}
            hrefOf={(range) => hrefOf({ range, before })}
            exportHref={`/usage/export?${new URLSearchParams({ ...usage, key: id })}`}
          />
          {children}
          <RecentDenials denials={denials} timeZone={timeZone} now={now} />
          <KeyHistory
            events={history.events}
            timeZone={timeZone}
            olderHref={history.next && hrefOf({ ...usage, before: history.next })}
            newestHref={before ? hrefOf({ ...usage, before: "" }) : null}
          />
        </div>
        <div className="grid grid-cols-1 gap-4">
          <Secrets secrets={details.secrets} revoked={status === "revoked"} timeZone={timeZone} now={now} />
          <AddressCheck keyId={id} check={check} />
          <Snippets snippets={snippets} />
        </div>
      </div>
    </>
  );
}
