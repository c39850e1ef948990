"use client";

import { AdminListSkeleton } from "@/components/admin/admin-list-skeleton";
import { groupColumns } from "./columns";

export function GroupListSkeleton() {
  return (
    <AdminListSkeleton title="Authorization Groups" section="/authorization-groups" columns={groupColumns(true)} />
  );
}
