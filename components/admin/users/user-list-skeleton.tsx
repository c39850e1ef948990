"use client";

import { AdminListSkeleton } from "../admin-list-skeleton";
import { USER_COLUMNS } from "./columns";

export const UserListSkeleton = (page: { title: string; section: string }) => (
  <AdminListSkeleton {...page} columns={USER_COLUMNS} />
);
