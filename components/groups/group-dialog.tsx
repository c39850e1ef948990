"use client";

import { CreateGroupDialog } from "./create-group-dialog";
import { DeleteGroupDialog } from "./delete-group-dialog";
import { EditGroupDialog } from "./edit-group-dialog";
import type { GroupActions } from "./group-actions";
import type { GroupIntent } from "./group-intent";

interface GroupDialogProps {
  intent: GroupIntent;
  actions: GroupActions;
  onClose: () => void;
  onDone: () => void;
}

export function GroupDialog({ intent, actions, ...rest }: GroupDialogProps) {
  switch (intent.verb) {
    case "create":
      return <CreateGroupDialog create={actions.create} {...rest} />;
    case "edit":
      return <EditGroupDialog group={intent.group} edit={actions.edit} {...rest} />;
    case "delete":
      return <DeleteGroupDialog group={intent.group} remove={actions.remove} {...rest} />;
  }
}
