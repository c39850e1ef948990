import type { Metadata } from "next";
import { ChannelDialogs } from "@/components/keys/channel/channel-dialogs";
import { ChannelFacts } from "@/components/keys/channel/channel-facts";
import { channelSnippet } from "@/components/keys/channel/snippet-texts";
import { KeyPage } from "@/components/keys/detail/key-page";
import { KeyViewProvider } from "@/components/keys/key-view";
import { KINDS } from "@/lib/domain/kind";
import { env } from "@/lib/env";
import { keyView } from "../../key-view";
import { loadKeyPage, readKeyOnce } from "../../load-key-page";
import { checkAddress } from "../actions";
import { channelActions } from "../channel-actions";

type Props = PageProps<"/channel-credentials/[keyId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { details } = await readKeyOnce("channel", (await params).keyId);
  return { title: details.name };
}

export default async function ChannelCredentialPage({ params, searchParams }: Props) {
  const { ctx, ...data } = await loadKeyPage("channel", (await params).keyId, await searchParams);
  const { grant } = data.details;
  const installationUrl = env().PORTCULLIS_URL;
  return (
    <KeyViewProvider view={keyView(ctx, "channel")}>
      <ChannelDialogs actions={channelActions} afterDelete={KINDS.channel.path}>
        <KeyPage
          {...data}
          grant={<ChannelFacts grant={grant} />}
          snippets={[channelSnippet({ ...grant, secret: "YOUR_API_SECRET", installationUrl })]}
          check={checkAddress}
        />
      </ChannelDialogs>
    </KeyViewProvider>
  );
}
