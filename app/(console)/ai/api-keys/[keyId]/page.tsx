import type { Metadata } from "next";
import { AiDialogs } from "@/components/keys/ai/ai-dialogs";
import { AiFacts } from "@/components/keys/ai/ai-facts";
import { Withdrawn } from "@/components/keys/ai/not-invited";
import { aiSnippets } from "@/components/keys/ai/snippet-texts";
import { KeyPage } from "@/components/keys/detail/key-page";
import { KeyViewProvider } from "@/components/keys/key-view";
import { KINDS } from "@/lib/domain/kind";
import { env } from "@/lib/env";
import { aiOffer } from "@/lib/services/keys/ai-offer";
import { keyView } from "../../../key-view";
import { loadKeyPage, readKeyOnce } from "../../../load-key-page";
import { checkAddress } from "../actions";
import { aiActions } from "../ai-actions";
import { ModelUse } from "./model-use";

type Props = PageProps<"/ai/api-keys/[keyId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { details } = await readKeyOnce("ai", (await params).keyId);
  return { title: details.name };
}

export default async function AiKeyPage({ params, searchParams }: Props) {
  const { ctx, ...data } = await loadKeyPage("ai", (await params).keyId, await searchParams);
  const { grant } = data.details;
  const offer = await aiOffer(ctx);
  const installationUrl = env().PORTCULLIS_URL;
  return (
    <KeyViewProvider view={keyView(ctx, "ai")}>
      {!offer.invited && <Withdrawn tenantName={ctx.tenant.name} />}
      <AiDialogs actions={aiActions} offer={offer} afterDelete={KINDS.ai.path}>
        <KeyPage
          {...data}
          grant={<AiFacts grant={grant} models={offer.models} />}
          snippets={aiSnippets({ installationUrl, token: "YOUR_BEARER_TOKEN", grant, models: offer.models })}
          check={checkAddress}
        >
          <ModelUse ctx={ctx} id={data.details.id} range={data.usage.range} timeZone={data.timeZone} />
        </KeyPage>
      </AiDialogs>
    </KeyViewProvider>
  );
}
