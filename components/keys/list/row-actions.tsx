"use client";

import { type LucideIcon, Pencil, RotateCw, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { KeyRow } from "@/lib/domain/key";
import { can } from "@/lib/domain/permission";
import { useKeyDialogs } from "../dialogs/key-dialogs";
import type { KeyIntent } from "../dialogs/key-intent";
import { useKeyView } from "../key-view";

export function RowActions({ row }: { row: KeyRow }) {
  const { role } = useKeyView();
  const { name } = row;
  return (
    <div className="inline-flex gap-0.5 max-md:-ml-2 max-md:pt-1">
      {row.status === "active" ? (
        <>
          {can(role, "key:edit") && (
            <IntentButton icon={Pencil} label={`Edit ${name}`} intent={{ verb: "edit", key: row }} />
          )}
          {can(role, "key:rotate") && (
            <IntentButton icon={RotateCw} label={`Rotate ${name}`} intent={{ verb: "rotate", key: row }} />
          )}
          {can(role, "key:revoke") && (
            <IntentButton icon={Trash2} label={`Revoke ${name}`} intent={{ verb: "revoke", keys: [row] }} />
          )}
        </>
      ) : (
        can(role, "key:delete") && (
          <IntentButton icon={Trash2} label={`Delete ${name}`} intent={{ verb: "delete", keys: [row] }} />
        )
      )}
    </div>
  );
}

function IntentButton({ icon: Icon, label, intent }: { icon: LucideIcon; label: string; intent: KeyIntent }) {
  const { open, prepare } = useKeyDialogs();
  const verb = label.split(" ", 1);
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={label}
      data-tooltip={verb}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={() => open(intent)}
      className="max-md:size-10"
    >
      <Icon aria-hidden />
    </Button>
  );
}
