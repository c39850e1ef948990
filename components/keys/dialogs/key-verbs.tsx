"use client";

import { Button } from "@/components/ui/button";
import type { KeyStatus } from "@/lib/domain/key";
import { can } from "@/lib/domain/permission";
import { useKeyView } from "../key-view";
import { useKeyDialogs } from "./key-dialogs";
import type { NamedKey } from "./key-intent";
import { VERBS } from "./verbs";

interface KeyVerbsProps {
  named: NamedKey;
  status: KeyStatus;
  /** Icons only, for the rows of a table. */
  compact?: boolean;
}

/** Buttons for what this person may do to a key. */
export function KeyVerbs({ named, status, compact = false }: KeyVerbsProps) {
  const { kind, role } = useKeyView();
  const { open, prepare } = useKeyDialogs();
  return VERBS[kind][status]
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
