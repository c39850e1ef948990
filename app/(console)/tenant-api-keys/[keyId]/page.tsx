import type { Metadata } from "next";
import { KeyPage } from "@/components/keys/detail/key-page";
import { KeyViewProvider } from "@/components/keys/key-view";
import { GroupFact } from "@/components/keys/tenant/group-fact";
import { snippets } from "@/components/keys/tenant/snippet-texts";
import { TenantKeyDialogs } from "@/components/keys/tenant/tenant-key-dialogs";
import { KINDS } from "@/lib/domain/kind";
import { env } from "@/lib/env";
import { listGroups } from "@/lib/services/keys/list";
import { keyView } from "../../key-view";
import { loadKeyPage, readKeyOnce } from "../../load-key-page";
import { checkAddress } from "../actions";
import { keyActions } from "../key-actions";

type Props = PageProps<"/tenant-api-keys/[keyId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { details } = await readKeyOnce("tenant", (await params).keyId);
  return { title: details.name };
}

export default async function TenantKeyPage({ params, searchParams }: Props) {
  const { ctx, ...data } = await loadKeyPage("tenant", (await params).keyId, await searchParams);
  return (
    <KeyViewProvider view={keyView(ctx, "tenant")}>
      <TenantKeyDialogs actions={keyActions} groups={await listGroups(ctx)} afterDelete={KINDS.tenant.path}>
        <KeyPage
          {...data}
          grant={<GroupFact group={data.details.grant} />}
          snippets={snippets(env().PORTCULLIS_URL)}
          check={checkAddress}
        />
      </TenantKeyDialogs>
    </KeyViewProvider>
  );
}
