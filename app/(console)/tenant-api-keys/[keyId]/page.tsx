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
import { requirePage } from "@/lib/auth/context";
import { DomainError } from "@/lib/domain/result";
import { listGroups } from "@/lib/services/keys/list";
import { keyHistory, readKey } from "@/lib/services/keys/read";
import { checkAddress } from "../actions";
import { keyActions } from "../key-actions";
import { keyView } from "../key-view";

type Props = PageProps<"/tenant-api-keys/[keyId]">;

/** For the page and for its title. */
const readOnce = cache(async (keyId: string) => {
  const ctx = await requirePage("key:read");
  return { ctx, details: await readKey(ctx, keyId).catch(toNotFound) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { details } = await readOnce((await params).keyId);
  return { title: details.name };
}

export default async function KeyPage({ params, searchParams }: Props) {
  const { keyId } = await params;
  const { before } = await searchParams;
  const cursor = typeof before === "string" ? before : undefined;
  const { ctx, details } = await readOnce(keyId);
  const [history, groups, timeZone] = await Promise.all([
    keyHistory(ctx, keyId, cursor),
    listGroups(ctx),
    requestTimeZone(),
  ]);
  const path = `/tenant-api-keys/${keyId}`;
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
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid gap-4">
            <Configuration details={details} timeZone={timeZone} now={now} />
            <KeyHistory
              events={history.events}
              timeZone={timeZone}
              olderHref={history.next && `${path}?before=${history.next}`}
              newestHref={cursor ? path : null}
            />
          </div>
          <div className="grid gap-4">
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
