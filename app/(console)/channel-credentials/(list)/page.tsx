import type { Metadata } from "next";
import { ChannelDialogs } from "@/components/keys/channel/channel-dialogs";
import { ChannelList } from "@/components/keys/channel/channel-list";
import { KeyViewProvider } from "@/components/keys/key-view";
import { ListHeader } from "@/components/keys/list/list-header";
import { requirePage } from "@/lib/auth/context";
import { keyListSearch } from "@/lib/domain/key-list";
import { parseKeyListQuery } from "@/lib/domain/key-query";
import { can } from "@/lib/domain/permission";
import { keyUsage, listKeys } from "@/lib/services/keys/list";
import { keyView } from "../../key-view";
import { channelActions } from "../channel-actions";

export const metadata: Metadata = { title: "Channel Credentials" };

export default async function ChannelCredentialsPage({ searchParams }: PageProps<"/channel-credentials">) {
  const ctx = await requirePage("key:read");
  const query = parseKeyListQuery("channel", await searchParams);
  const [page, usage] = await Promise.all([listKeys(ctx, "channel", query), keyUsage(ctx, "channel")]);
  return (
    <KeyViewProvider view={keyView(ctx, "channel")}>
      <ListHeader
        kind="channel"
        usage={usage}
        exportHref={`/channel-credentials/export${keyListSearch({ ...query, page: 1 })}`}
        mayGenerate={can(ctx.actor.role, "key:generate")}
        mayRaiseLimit={can(ctx.actor.role, "tenant:manage")}
      />
      <ChannelDialogs actions={channelActions}>
        <ChannelList query={query} page={page} />
      </ChannelDialogs>
    </KeyViewProvider>
  );
}
