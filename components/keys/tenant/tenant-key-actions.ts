import type { Action } from "@/components/form/call-action";
import type { RevealedKey } from "@/lib/domain/key";
import type { EditKeyForm, RotateKeyForm } from "@/lib/domain/key-schema";
import type { Propagated } from "@/lib/domain/lease";
import type { KeyActions } from "../key-actions";

export interface TenantKeyActions extends KeyActions<"tenant"> {
  edit: Action<EditKeyForm, { version: number } & Propagated>;
  rotate: Action<RotateKeyForm, RevealedKey<"tenant"> & Propagated>;
}
