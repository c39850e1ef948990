import type { Metadata } from "next";
import { NewUserButton } from "@/components/admin/users/new-user-button";
import { UserDialogs } from "@/components/admin/users/user-dialogs";
import { UserList } from "@/components/admin/users/user-list";
import { PageHeader } from "@/components/layout/page-header";
import { requirePage } from "@/lib/auth/context";
import { TENANT_ROLES } from "@/lib/domain/permission";
import { parseUserListQuery } from "@/lib/domain/user-query";
import { listSubAccountUsers } from "@/lib/services/users/list";
import { searchTenants } from "../../actions";
import { createSubAccountUser, editSubAccountUser, resetSubAccountPassword } from "./actions";

export const metadata: Metadata = { title: "Users of Sub-Accounts" };

const actions = {
  create: createSubAccountUser,
  edit: editSubAccountUser,
  resetPassword: resetSubAccountPassword,
  searchTenants,
};

export default async function SubAccountUsersPage({ searchParams }: PageProps<"/sub-accounts/users">) {
  const ctx = await requirePage("subAccountUser:manage");
  const query = parseUserListQuery(await searchParams);
  const page = await listSubAccountUsers(ctx, query);
  const screen = {
    title: "Users of Sub-Accounts",
    path: "/sub-accounts/users",
    roles: TENANT_ROLES,
    masterName: ctx.tenant.name,
    selfId: ctx.actor.id,
    tenantName: "",
  } as const;
  return (
    <UserDialogs screen={screen} actions={actions}>
      <PageHeader
        title={screen.title}
        section="/sub-accounts"
        here="Users"
        description={`People who see nothing but one of the sub-accounts of ${ctx.tenant.name}.`}
      >
        <NewUserButton />
      </PageHeader>
      <UserList query={query} page={page} />
    </UserDialogs>
  );
}
