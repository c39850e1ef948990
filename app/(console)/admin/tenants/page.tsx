import type { Metadata } from "next";
import { NewTenantButton } from "@/components/admin/tenants/new-tenant-button";
import { TenantDialogs } from "@/components/admin/tenants/tenant-dialogs";
import { TenantList } from "@/components/admin/tenants/tenant-list";
import { PageHeader } from "@/components/layout/page-header";
import { requirePage } from "@/lib/auth/context";
import { parseTenantListQuery } from "@/lib/domain/tenant-query";
import { listTenants } from "@/lib/services/tenants/list";
import { searchTenants, switchTenant } from "../../actions";
import { createTenant, editTenant, setAiAccess, suspendTenant } from "./actions";

export const metadata: Metadata = { title: "Tenants" };

const actions = { create: createTenant, edit: editTenant, suspend: suspendTenant, switchTo: switchTenant };

const screen = {
  noun: "Tenant",
  openVerb: "Open",
  writable: true,
  master: null,
  searchTenants,
  setAiAccess,
} as const;

export default async function TenantsPage({ searchParams }: PageProps<"/admin/tenants">) {
  const ctx = await requirePage("tenant:manage");
  const query = parseTenantListQuery(await searchParams);
  const page = await listTenants(ctx, query);
  return (
    <TenantDialogs screen={screen} actions={actions}>
      <PageHeader title="Tenants" section="/admin/tenants">
        <NewTenantButton />
      </PageHeader>
      <TenantList query={query} page={page} />
    </TenantDialogs>
  );
}
