import type { Action } from "@/components/form/call-action";
import type { EditKeyForm } from "@/lib/domain/key-schema";
import type { Propagated } from "@/lib/domain/lease";
import type { RotatingActions } from "../dialogs/rotate-dialog";

export interface TenantKeyActions extends RotatingActions<"tenant"> {
  edit: Action<EditKeyForm, { version: number } & Propagated>;
}
