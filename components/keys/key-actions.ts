import type { Action } from "@/components/form/call-action";
import type { KeySettings, RevealedKey } from "@/lib/domain/key";
import type { EditKeyForm, RotateKeyForm } from "@/lib/domain/key-schema";

/** What can be done to existing keys, handed down by the page. */
export interface KeyActions {
  load: Action<{ id: string }, KeySettings>;
  edit: Action<EditKeyForm, { version: number }>;
  rotate: Action<RotateKeyForm, RevealedKey>;
  revoke: Action<{ ids: string[]; reason: string }, { revoked: number; already: number }>;
  remove: Action<{ ids: string[] }, { deleted: number }>;
}
