"use client";

import { useRouter } from "next/navigation";
import { DiscardDialog } from "@/components/form/leave-dialog";
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
import { KINDS } from "@/lib/domain/kind";
import { LimitNotice } from "./limit-notice";
import type { NewKeyProps } from "./new-key";
import { useNewKey } from "./use-new-key";

/** Over the list, which the way back leads to. */
export function NewKeyDialog<Revealed>(props: NewKeyProps<Revealed> & { pane?: boolean }) {
  const { kind, usage, form, reveal, pane } = props;
  const router = useRouter();
  const { full, revealed, setRevealed, setDirty, guard } = useNewKey<Revealed>(usage);
  const close = () => router.back();

  if (revealed) return reveal(revealed, close);
  return (
    <Dialog open onOpenChange={(open) => !open && guard.leave(close)}>
      <DialogContent pane={pane}>
        <DialogHeader>
          <DialogTitle>{KINDS[kind].create}</DialogTitle>
          <DialogDescription>Its secret is shown once, right after.</DialogDescription>
        </DialogHeader>
        {full ? (
          <DialogBody>
            <LimitNotice usage={usage} />
          </DialogBody>
        ) : (
          form({
            onMade: setRevealed,
            onDirty: setDirty,
            layout: (fields, submit) => (
              <>
                <DialogBody>{fields}</DialogBody>
                <DialogFooter>
                  <Button variant="secondary" onClick={() => guard.leave(close)}>
                    Cancel
                  </Button>
                  {submit}
                </DialogFooter>
              </>
            ),
          })
        )}
        <DiscardDialog guard={guard} />
      </DialogContent>
    </Dialog>
  );
}
