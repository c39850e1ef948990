"use client";

import { AdminListSkeleton } from "../admin-list-skeleton";
import { SUB_ACCOUNT_COLUMNS, TENANT_COLUMNS } from "./columns";

export function TenantListSkeleton() {
  return <AdminListSkeleton title="Tenants" section="/admin/tenants" columns={TENANT_COLUMNS} />;
}

export function SubAccountListSkeleton() {
  return <AdminListSkeleton title="Sub-Accounts" section="/sub-accounts" columns={SUB_ACCOUNT_COLUMNS} />;
}
