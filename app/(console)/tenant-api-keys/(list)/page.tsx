import type { Metadata } from "next";
import { KeyViewProvider } from "@/components/keys/key-view";
import { ListHeader } from "@/components/keys/list/list-header";
import { TenantKeyDialogs } from "@/components/keys/tenant/tenant-key-dialogs";
import { TenantKeyList } from "@/components/keys/tenant/tenant-key-list";
import { requirePage } from "@/lib/auth/context";
import { keyListSearch } from "@/lib/domain/key-list";
import { parseKeyListQuery } from "@/lib/domain/key-query";
import { can } from "@/lib/domain/permission";
import { keyUsage, listGroups, listKeys } from "@/lib/services/keys/list";
import { keyView } from "../../key-view";
import { keyActions } from "../key-actions";

export const metadata: Metadata = { title: "API Keys" };

export default async function KeysPage({ searchParams }: PageProps<"/tenant-api-keys">) {
  const ctx = await requirePage("key:read");
  const query = parseKeyListQuery("tenant", await searchParams);
  const [page, usage, groups] = await Promise.all([
    listKeys(ctx, "tenant", query),
    keyUsage(ctx, "tenant"),
    listGroups(ctx),
  ]);
  return (
    <KeyViewProvider view={keyView(ctx, "tenant")}>
      <ListHeader
        kind="tenant"
        usage={usage}
        exportHref={`/tenant-api-keys/export${keyListSearch({ ...query, page: 1 })}`}
        mayGenerate={can(ctx.actor.role, "key:generate")}
        mayRaiseLimit={can(ctx.actor.role, "tenant:manage")}
      />
      <TenantKeyDialogs actions={keyActions} groups={groups}>
        <TenantKeyList query={query} page={page} groups={groups} />
      </TenantKeyDialogs>
    </KeyViewProvider>
  );
}
