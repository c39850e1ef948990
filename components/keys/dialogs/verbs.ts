import { KeyRound, ListX, type LucideIcon, Network, Pencil, RotateCw, Trash2 } from "lucide-react";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyStatus } from "@/lib/domain/key";
import type { RolePermission } from "@/lib/domain/permission";
import type { KeyIntent, NamedKey } from "./key-intent";

interface Verb {
  label: string;
  icon: LucideIcon;
  permission: RolePermission;
  intend: (key: NamedKey) => KeyIntent;
}

const EDIT: Verb = { label: "Edit", icon: Pencil, permission: "key:edit", intend: (key) => ({ verb: "edit", key }) };
const ROTATE: Verb = {
  label: "Rotate",
  icon: RotateCw,
  permission: "key:rotate",
  intend: (key) => ({ verb: "rotate", key }),
};
const ALLOWLIST: Verb = {
  label: "IP Whitelist",
  icon: Network,
  permission: "key:edit",
  intend: (key) => ({ verb: "allowlist", key }),
};
const REVOKE: Verb = {
  label: "Revoke",
  icon: Trash2,
  permission: "key:revoke",
  intend: (key) => ({ verb: "revoke", keys: [key] }),
};
const DELETE: Verb = {
  label: "Delete",
  icon: ListX,
  permission: "key:delete",
  intend: (key) => ({ verb: "delete", keys: [key] }),
};

const DELETE_ACTIVE: Verb = {
  ...DELETE,
  intend: (key) => ({ verb: "delete", keys: [key], active: true }),
};

/** What can be done to a key, by its kind and status. */
export const VERBS: Record<KeyKind, Record<KeyStatus, readonly Verb[]>> = {
  tenant: { active: [EDIT, ROTATE, REVOKE], revoked: [DELETE] },
  channel: {
    active: [{ ...ROTATE, label: "Change Credentials", icon: KeyRound }, ALLOWLIST, EDIT, REVOKE],
    revoked: [DELETE],
  },
  ai: { active: [EDIT, ROTATE, REVOKE, DELETE_ACTIVE], revoked: [DELETE] },
};
