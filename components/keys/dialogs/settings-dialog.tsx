"use client";

import { type ReactNode, useState } from "react";
import { FormError } from "@/components/form/form-error";
import { DiscardDialog } from "@/components/form/leave-dialog";
import { useLeaveGuard } from "@/components/form/use-leave-guard";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeySettings } from "@/lib/domain/key";
import type { KeyActions } from "../key-actions";
import type { NamedKey } from "./key-intent";
import { type KeySettingsState, useKeySettings } from "./use-key-settings";

interface SettingsDialogProps<K extends KeyKind> {
  title: string;
  named: NamedKey;
  load: KeyActions<K>["load"];
  onClose: () => void;
  pane?: boolean;
  /** The form, once the key's current values are here. */
  children: (settings: KeySettings<K>, frame: FormFrame) => ReactNode;
}

export interface FormFrame {
  /** Lays out the fields and the buttons. */
  layout: (fields: ReactNode, submit?: ReactNode) => ReactNode;
  onDirty: (dirty: boolean) => void;
}

/** A dialog that begins with reading the key: what all forms for an existing key share. */
export function SettingsDialog<K extends KeyKind>(props: SettingsDialogProps<K>) {
  const { title, named, load, onClose, pane, children } = props;
  const [dirty, setDirty] = useState(false);
  const guard = useLeaveGuard(dirty);
  const { result, retry } = useKeySettings(load, named.id);
  const close = () => guard.leave(onClose);

  const layout: FormFrame["layout"] = (body, submit) => (
    <>
      <DialogBody>{body}</DialogBody>
      <DialogFooter>
        <Button variant="secondary" onClick={close}>
          {submit ? "Cancel" : "Close"}
        </Button>
        {submit}
      </DialogFooter>
    </>
  );

  return (
    <Dialog open onOpenChange={(open) => !open && close()}>
      <DialogContent pane={pane}>
        <DialogHeader>
          <DialogTitle>{title}</DialogTitle>
          <DialogDescription className="break-words">{named.name}</DialogDescription>
        </DialogHeader>
        {result?.ok && result.data.status === "active"
          ? children(result.data, { layout, onDirty: setDirty })
          : layout(<Unready result={result} retry={retry} />)}
        <DiscardDialog guard={guard} />
      </DialogContent>
    </Dialog>
  );
}

function Unready({ result, retry }: KeySettingsState<KeyKind>) {
  if (!result) return <FormSkeleton />;
  if (result.ok) return <Alert tone="warning">This key was revoked. A revoked key can't be changed.</Alert>;
  return (
    <FormError failure={result}>
      <Button variant="secondary" onClick={retry}>
        Try again
      </Button>
    </FormError>
  );
}

function FormSkeleton() {
  return (
    <div role="status" className="grid gap-5">
      <span className="sr-only">Loading…</span>
      {["w-20", "w-24", "w-36"].map((width) => (
        <span key={width} className="grid gap-2">
          <Skeleton className={`h-3.5 ${width}`} />
          <Skeleton className="h-8 w-full" />
        </span>
      ))}
    </div>
  );
}
