import type { Action } from "@/components/form/call-action";
import type { CreateGroupForm, DeleteGroup, EditGroupForm } from "@/lib/domain/group-schema";
import type { Propagated } from "@/lib/domain/lease";

/** What the page about authorization groups hands to its components. */
export interface GroupActions {
  create: Action<CreateGroupForm, unknown>;
  edit: Action<EditGroupForm, Propagated>;
  remove: Action<DeleteGroup, null>;
}
