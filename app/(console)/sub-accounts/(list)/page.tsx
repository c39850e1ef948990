import type { Metadata } from "next";
import Link from "next/link";
import { NewTenantButton } from "@/components/admin/tenants/new-tenant-button";
import { SubAccountList } from "@/components/admin/tenants/sub-account-list";
import { TenantDialogs } from "@/components/admin/tenants/tenant-dialogs";
import { PageHeader } from "@/components/layout/page-header";
import { buttonVariants } from "@/components/ui/button";
import { requirePage } from "@/lib/auth/context";
import { accessOf } from "@/lib/domain/context";
import { may } from "@/lib/domain/permission";
import { parseTenantListQuery } from "@/lib/domain/tenant-query";
import { listSubAccounts } from "@/lib/services/tenants/list";
import { readOwnAccount } from "@/lib/services/tenants/read";
import { switchTenant } from "../../actions";
import { createSubAccount, editSubAccount, suspendSubAccount } from "../actions";

export const metadata: Metadata = { title: "Sub-Accounts" };

const actions = {
  create: createSubAccount,
  edit: editSubAccount,
  suspend: suspendSubAccount,
  switchTo: switchTenant,
};

export default async function SubAccountsPage({ searchParams }: PageProps<"/sub-accounts">) {
  const ctx = await requirePage("subAccount:read");
  const query = parseTenantListQuery(await searchParams);
  const [page, master] = await Promise.all([listSubAccounts(ctx, query), readOwnAccount(ctx)]);
  const screen = {
    noun: "Sub-Account",
    openVerb: "Switch to",
    writable: may(accessOf(ctx), "subAccount:write"),
    master,
    searchTenants: null,
    setAiAccess: null,
  } as const;
  return (
    <TenantDialogs screen={screen} actions={actions}>
      <PageHeader
        title="Sub-Accounts"
        section="/sub-accounts"
        description={`Accounts below ${master.name}, each with keys, groups and limits of its own.`}
      >
        {may(accessOf(ctx), "subAccountUser:manage") && (
          <Link href="/sub-accounts/users" className={buttonVariants({ variant: "secondary" })}>
            Manage Users
          </Link>
        )}
        <NewTenantButton />
      </PageHeader>
      <SubAccountList query={query} page={page} />
    </TenantDialogs>
  );
}
