"use client";

import { AdminListSkeleton } from "../admin-list-skeleton";
import { TENANT_COLUMNS } from "./columns";

export function TenantListSkeleton() {
  return <AdminListSkeleton title="Tenants" section="/admin/tenants" columns={TENANT_COLUMNS} />;
}
