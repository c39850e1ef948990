import type { Action } from "@/components/form/call-action";
import type { KeySettings, RevealedKey } from "@/lib/domain/key";
import type { EditKeyForm, RotateKeyForm } from "@/lib/domain/key-schema";
import type { Propagated } from "@/lib/domain/lease";

/** What can be done to existing keys, handed down by the page. */
export interface KeyActions {
  load: Action<{ id: string }, KeySettings<"tenant">>;
  edit: Action<EditKeyForm, { version: number } & Propagated>;
  rotate: Action<RotateKeyForm, RevealedKey<"tenant"> & Propagated>;
  revoke: Action<{ ids: string[]; reason: string }, { revoked: number; already: number } & Propagated>;
  remove: Action<{ ids: string[] }, { deleted: number }>;
}
