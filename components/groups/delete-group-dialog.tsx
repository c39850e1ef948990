"use client";

import { toast } from "sonner";
import { ConfirmDialog } from "@/components/form/confirm-dialog";
import { useActionForm } from "@/components/form/use-action-form";
import {
  AlertDialog,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogTitle,
} from "@/components/ui/alert-dialog";
import { type GroupRow, keysHaveGroup } from "@/lib/domain/group-list";
import { deleteGroupSchema } from "@/lib/domain/group-schema";
import type { GroupActions } from "./group-actions";

interface DeleteGroupDialogProps {
  group: GroupRow;
  remove: GroupActions["remove"];
  onClose: () => void;
  onDone: () => void;
}

/** Asks or, where keys have the group, says so at once. */
export function DeleteGroupDialog(props: DeleteGroupDialogProps) {
  return props.group.activeKeys > 0 ? <InUse {...props} /> : <AskDelete {...props} />;
}

function AskDelete({ group: { id, name }, remove, onClose, onDone }: DeleteGroupDialogProps) {
  const form = useActionForm({
    schema: deleteGroupSchema,
    defaultValues: { id },
    action: remove,
    onSuccess: () => {
      toast.success(`Deleted ${name}`);
      onDone();
    },
  });
  return (
    <ConfirmDialog
      title="Delete Group"
      question={`Delete the authorization group ${name}? This action cannot be undone. Its history stays in the audit log.`}
      verb="Delete"
      form={form}
      onClose={onClose}
    />
  );
}

function InUse({ group: { name, activeKeys }, onClose }: DeleteGroupDialogProps) {
  return (
    <AlertDialog open onOpenChange={(open) => !open && onClose()}>
      <AlertDialogContent>
        <div>
          <AlertDialogTitle>Delete Group</AlertDialogTitle>
          <AlertDialogDescription>
            {`${name} can't be deleted: ${keysHaveGroup(activeKeys, "active")}. Choose another group for each first.`}
          </AlertDialogDescription>
        </div>
        <AlertDialogFooter>
          <AlertDialogCancel>Close</AlertDialogCancel>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
