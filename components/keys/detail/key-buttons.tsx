"use client";

import { type LucideIcon, Pencil, RotateCw, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { KeyStatus } from "@/lib/domain/key";
import { can } from "@/lib/domain/permission";
import { useKeyDialogs } from "../dialogs/key-dialogs";
import type { KeyIntent, NamedKey } from "../dialogs/key-intent";
import { useKeyView } from "../key-view";

/** What can be done to the key of this page. */
export function KeyButtons({ named, status }: { named: NamedKey; status: KeyStatus }) {
  const { role } = useKeyView();
  if (status === "revoked") {
    return (
      can(role, "key:delete") && <VerbButton icon={Trash2} label="Delete" intent={{ verb: "delete", keys: [named] }} />
    );
  }
  return (
    <>
      {can(role, "key:edit") && <VerbButton icon={Pencil} label="Edit" intent={{ verb: "edit", key: named }} />}
      {can(role, "key:rotate") && <VerbButton icon={RotateCw} label="Rotate" intent={{ verb: "rotate", key: named }} />}
      {can(role, "key:revoke") && (
        <VerbButton icon={Trash2} label="Revoke" intent={{ verb: "revoke", keys: [named] }} />
      )}
    </>
  );
}

function VerbButton({ icon: Icon, label, intent }: { icon: LucideIcon; label: string; intent: KeyIntent }) {
  const { open, prepare } = useKeyDialogs();
  return (
    <Button variant="secondary" onPointerEnter={prepare} onFocus={prepare} onClick={() => open(intent)}>
      <Icon aria-hidden />
      {label}
    </Button>
  );
}
