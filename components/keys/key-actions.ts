import type { Action } from "@/components/form/call-action";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeySettings } from "@/lib/domain/key";
import type { Propagated } from "@/lib/domain/lease";

/** What can be done to existing keys of any kind, handed down by the page. */
export interface KeyActions<K extends KeyKind = KeyKind> {
  load: Action<{ id: string }, KeySettings<K>>;
  revoke: Action<{ ids: string[]; reason: string }, { revoked: number; already: number } & Propagated>;
  remove: Action<{ ids: string[] }, { deleted: number } & Propagated>;
}
