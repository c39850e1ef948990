"use client";

import { AdminListSkeleton } from "../admin-list-skeleton";
import { MODEL_COLUMNS } from "./columns";

export function ModelListSkeleton() {
  return <AdminListSkeleton title="Models" section="/admin/models" columns={MODEL_COLUMNS} />;
}
