import type { Metadata } from "next";
import { AiDialogs } from "@/components/keys/ai/ai-dialogs";
import { AiList } from "@/components/keys/ai/ai-list";
import { NotInvited, Withdrawn } from "@/components/keys/ai/not-invited";
import { KeyViewProvider } from "@/components/keys/key-view";
import { ListHeader } from "@/components/keys/list/list-header";
import { requirePage } from "@/lib/auth/context";
import { keyListSearch } from "@/lib/domain/key-list";
import { parseKeyListQuery } from "@/lib/domain/key-query";
import { can } from "@/lib/domain/permission";
import { aiOffer } from "@/lib/services/keys/ai-offer";
import { keyUsage, listKeys } from "@/lib/services/keys/list";
import { keyView } from "../../../key-view";
import { aiActions } from "../ai-actions";

export const metadata: Metadata = { title: "AI API Keys" };

export default async function AiKeysPage({ searchParams }: PageProps<"/ai/api-keys">) {
  const ctx = await requirePage("key:read");
  const query = parseKeyListQuery("ai", await searchParams);
  const [offer, page, usage] = await Promise.all([aiOffer(ctx), listKeys(ctx, "ai", query), keyUsage(ctx, "ai")]);
  const { role } = ctx.actor;
  if (!offer.invited && usage.used === 0 && page.total === 0) {
    return <NotInvited tenantName={ctx.tenant.name} mayInvite={can(role, "tenant:manage")} />;
  }
  return (
    <KeyViewProvider view={keyView(ctx, "ai")}>
      <ListHeader
        kind="ai"
        usage={usage}
        exportHref={`/ai/api-keys/export${keyListSearch({ ...query, page: 1 })}`}
        mayGenerate={offer.invited && can(role, "key:generate")}
        mayRaiseLimit={can(role, "tenant:manage")}
      />
      {!offer.invited && <Withdrawn tenantName={ctx.tenant.name} />}
      <AiDialogs actions={aiActions} offer={offer}>
        <AiList query={query} page={page} models={offer.models} />
      </AiDialogs>
    </KeyViewProvider>
  );
}
