"use client";

import { ListX, type LucideIcon, Pencil, RotateCw, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { KeyStatus } from "@/lib/domain/key";
import { can, type Permission } from "@/lib/domain/permission";
import { useKeyView } from "../key-view";
import { useKeyDialogs } from "./key-dialogs";
import type { KeyIntent, NamedKey } from "./key-intent";

interface Verb {
  label: string;
  icon: LucideIcon;
  permission: Permission;
  intend: (key: NamedKey) => KeyIntent;
}

const VERBS: Record<KeyStatus, readonly Verb[]> = {
  active: [
    { label: "Edit", icon: Pencil, permission: "key:edit", intend: (key) => ({ verb: "edit", key }) },
    { label: "Rotate", icon: RotateCw, permission: "key:rotate", intend: (key) => ({ verb: "rotate", key }) },
    { label: "Revoke", icon: Trash2, permission: "key:revoke", intend: (key) => ({ verb: "revoke", keys: [key] }) },
  ],
  revoked: [
    { label: "Delete", icon: ListX, permission: "key:delete", intend: (key) => ({ verb: "delete", keys: [key] }) },
  ],
};

interface KeyVerbsProps {
  named: NamedKey;
  status: KeyStatus;
  /** Icons only, for the rows of a table. */
  compact?: boolean;
}

/** Buttons for what this person may do to a key. */
export function KeyVerbs({ named, status, compact = false }: KeyVerbsProps) {
  const { role } = useKeyView();
  const { open, prepare } = useKeyDialogs();
  return VERBS[status]
    .filter(({ permission }) => can(role, permission))
    .map(({ label, icon: Icon, intend }) => (
      <Button
        key={label}
        variant={compact ? "ghost" : "secondary"}
        size={compact ? "icon" : "md"}
        className={compact ? "size-7! max-md:size-10!" : undefined}
        aria-label={compact ? `${label} ${named.name}` : undefined}
        data-tooltip={compact ? label : undefined}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => open(intend(named))}
      >
        <Icon aria-hidden />
        {!compact && label}
      </Button>
    ));
}
