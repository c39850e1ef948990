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
import { RevealDialog } from "../reveal/reveal-dialog";
import { GenerateForm } from "./generate-form";
import type { GenerateProps } from "./generate-page";
import { LimitNotice } from "./limit-notice";
import { useGenerate } from "./use-generate";

/** Over the list, which the way back leads to. */
export function GenerateDialog({ usage, installationUrl, ...form }: GenerateProps) {
  const router = useRouter();
  const { full, revealed, setRevealed, setDirty, guard } = useGenerate(usage);
  const close = () => router.back();

  if (revealed) {
    return (
      <RevealDialog title="API Key Generated" revealed={revealed} installationUrl={installationUrl} onClose={close} />
    );
  }
  return (
    <Dialog open onOpenChange={(open) => !open && guard.leave(close)}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>Generate API Key</DialogTitle>
          <DialogDescription>Its secret is shown once, right after.</DialogDescription>
        </DialogHeader>
        {full ? (
          <DialogBody>
            <LimitNotice usage={usage} />
          </DialogBody>
        ) : (
          <GenerateForm
            {...form}
            onGenerated={setRevealed}
            onDirty={setDirty}
            layout={(fields, submit) => (
              <>
                <DialogBody>{fields}</DialogBody>
                <DialogFooter>
                  <Button variant="secondary" onClick={() => guard.leave(close)}>
                    Cancel
                  </Button>
                  {submit}
                </DialogFooter>
              </>
            )}
          />
        )}
        <DiscardDialog guard={guard} />
      </DialogContent>
    </Dialog>
  );
}
