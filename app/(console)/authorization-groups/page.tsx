import type { Metadata } from "next";
import { GroupDialogs } from "@/components/groups/group-dialogs";
import { GroupList } from "@/components/groups/group-list";
import { NewGroupButton } from "@/components/groups/new-group-button";
import { PageHeader } from "@/components/layout/page-header";
import { requirePage } from "@/lib/auth/context";
import { parseGroupListQuery } from "@/lib/domain/group-query";
import { listGroups } from "@/lib/services/groups/list";
import { createGroup, deleteGroup, editGroup } from "./actions";

export const metadata: Metadata = { title: "Authorization Groups" };

const actions = { create: createGroup, edit: editGroup, remove: deleteGroup };

export default async function AuthorizationGroupsPage({ searchParams }: PageProps<"/authorization-groups">) {
  const ctx = await requirePage("group:read");
  const query = parseGroupListQuery(await searchParams);
  const page = await listGroups(ctx, query);
  return (
    <GroupDialogs role={ctx.actor.role} tenant={ctx.tenant} actions={actions}>
      <PageHeader
        title="Authorization Groups"
        section="/authorization-groups"
        description="What keys may do: every key has one of these groups, and with it the group's permissions."
      >
        <NewGroupButton />
      </PageHeader>
      <GroupList query={query} page={page} />
    </GroupDialogs>
  );
}
