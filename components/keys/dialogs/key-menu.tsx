"use client";

import { Ellipsis } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { KeyStatus } from "@/lib/domain/key";
import { can } from "@/lib/domain/permission";
import { useKeyView } from "../key-view";
import { useKeyDialogs } from "./key-dialogs";
import type { NamedKey } from "./key-intent";
import { VERBS } from "./verbs";

/** A menu of what this person may do to a key, for kinds with more of that than fits into a row. */
export function KeyMenu({ named, status }: { named: NamedKey; status: KeyStatus }) {
  const { kind, role } = useKeyView();
  const { open, prepare } = useKeyDialogs();
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button
          variant="ghost"
          size="icon"
          className="size-7! max-md:size-10!"
          aria-label={`Actions ${named.name}`}
          data-tooltip="Actions"
          onPointerEnter={prepare}
          onFocus={prepare}
        >
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {VERBS[kind][status]
          .filter(({ permission }) => can(role, permission))
          .map(({ label, icon: Icon, intend }) => (
            <DropdownMenuItem key={label} onSelect={() => open(intend(named))}>
              <Icon aria-hidden />
              {label}
            </DropdownMenuItem>
          ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
