import type { Action } from "@/components/form/call-action";
import type { EditAiKeyForm } from "@/lib/domain/ai/ai-key-schema";
import type { Propagated } from "@/lib/domain/lease";
import type { RotatingActions } from "../dialogs/rotate-dialog";

export interface AiActions extends RotatingActions<"ai"> {
  edit: Action<EditAiKeyForm, { version: number } & Propagated>;
}
