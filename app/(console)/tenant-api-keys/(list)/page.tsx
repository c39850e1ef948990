import type { Metadata } from "next";
import { KeyDialogs } from "@/components/keys/dialogs/key-dialogs";
import { KeyViewProvider } from "@/components/keys/key-view";
import { KeyList } from "@/components/keys/list/key-list";
import { ListHeader } from "@/components/keys/list/list-header";
import { requirePage } from "@/lib/auth/context";
import { keyListSearch } from "@/lib/domain/key-list";
import { parseKeyListQuery } from "@/lib/domain/key-query";
import { can } from "@/lib/domain/permission";
import { keyUsage, listGroups, listKeys } from "@/lib/services/keys/list";
import { keyActions } from "../key-actions";
import { keyView } from "../key-view";

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
    <KeyViewProvider view={keyView(ctx)}>
      <ListHeader
        usage={usage}
        exportHref={`/tenant-api-keys/export${keyListSearch({ ...query, page: 1 })}`}
        mayGenerate={can(ctx.actor.role, "key:generate")}
        mayRaiseLimit={can(ctx.actor.role, "tenant:manage")}
      />
      <KeyDialogs actions={keyActions} groups={groups}>
        <KeyList query={query} page={page} groups={groups} />
      </KeyDialogs>
    </KeyViewProvider>
  );
}
