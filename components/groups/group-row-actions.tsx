"use client";

import { Pencil, Trash2 } from "lucide-react";
import { RowButton } from "@/components/admin/row-button";
import type { GroupRow } from "@/lib/domain/group-list";
import { useGroups } from "./group-dialogs";

export function GroupRowActions({ group }: { group: GroupRow }) {
  const { begin } = useGroups();
  if (!group.editable) return null;
  return (
    <div className="inline-flex gap-0.5 max-md:-ml-2 max-md:pt-1">
      <RowButton
        icon={Pencil}
        label={`Edit ${group.name}`}
        tooltip="Edit"
        onClick={() => begin({ verb: "edit", group })}
      />
      <RowButton
        icon={Trash2}
        label={`Delete ${group.name}`}
        tooltip="Delete"
        onClick={() => begin({ verb: "delete", group })}
      />
    </div>
  );
}
