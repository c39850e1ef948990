"use client";

import { AdminListSkeleton } from "../admin-list-skeleton";
import { USER_COLUMNS } from "./columns";

export function UserListSkeleton() {
  return <AdminListSkeleton title="Users" section="/admin/users" columns={USER_COLUMNS} />;
}
