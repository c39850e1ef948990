import type { Metadata } from "next";
import { NewUserButton } from "@/components/admin/users/new-user-button";
import { UserDialogs } from "@/components/admin/users/user-dialogs";
import { UserList } from "@/components/admin/users/user-list";
import { PageHeader } from "@/components/layout/page-header";
import { requirePage } from "@/lib/auth/context";
import { ROLES } from "@/lib/domain/permission";
import { tenantLabel } from "@/lib/domain/tenant";
import { parseUserListQuery } from "@/lib/domain/user-query";
import { listUsers } from "@/lib/services/users/list";
import { searchTenants } from "../../actions";
import { createUser, editUser, resetPassword } from "./actions";

export const metadata: Metadata = { title: "Users" };

const actions = { create: createUser, edit: editUser, resetPassword, searchTenants };

export default async function UsersPage({ searchParams }: PageProps<"/admin/users">) {
  const ctx = await requirePage("user:manage");
  const query = parseUserListQuery(await searchParams);
  const page = await listUsers(ctx, query);
  const screen = {
    title: "Users",
    path: "/admin/users",
    roles: ROLES,
    masterName: null,
    selfId: ctx.actor.id,
    tenantName: tenantLabel({ name: ctx.tenant.name, masterName: ctx.tenant.master?.name ?? null }),
  } as const;
  return (
    <UserDialogs screen={screen} actions={actions}>
      <PageHeader title={screen.title} section={screen.path}>
        <NewUserButton />
      </PageHeader>
      <UserList query={query} page={page} />
    </UserDialogs>
  );
}
