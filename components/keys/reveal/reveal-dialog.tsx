"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { LeaveDialog } from "@/components/form/leave-dialog";
import { useLeaveGuard } from "@/components/form/use-leave-guard";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Snippet } from "@/components/ui/code-tabs";
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { downloadEnvFile } from "./env-file";
import { Revealed } from "./revealed";
import { TryIt } from "./try-it";

interface RevealDialogProps {
  title: string;
  /** The key's. */
  name: string;
  secret: string;
  /** Where there is more than the secret to copy. */
  secretLabel?: string;
  /** What is used together with the secret, if anything is. */
  companion?: { label: string; text: string; testId: string };
  /** Something to run at once. */
  tryIt: readonly Snippet[];
  /** What the `.env` file holds. */
  env: Record<string, string>;
  /** What somebody has to do who closes this without having copied the secret. */
  regain: string;
  /** What has become of the old secret, if there was one. */
  note?: string;
  onClose: () => void;
}

/** The only place that ever shows a secret. It is a property here and nowhere else in the browser. */
export function RevealDialog(props: RevealDialogProps) {
  const { title, name, secret, secretLabel, companion, tryIt, env, regain, note, onClose } = props;
  const [kept, setKept] = useState(false);
  const [asked, setAsked] = useState(false);
  const guard = useLeaveGuard(!kept && !asked);
  const keep = () => setKept(true);

  return (
    <Dialog open onOpenChange={(open) => !open && guard.leave(onClose)}>
      <DialogContent className="sm:max-w-xl!" closable={false} onInteractOutside={(event) => event.preventDefault()}>
        <DialogHeader className="pr-5!">
          <DialogTitle>{title}</DialogTitle>
          <DialogDescription>
            The secret of <strong className="font-medium text-foreground">{name}</strong>
          </DialogDescription>
        </DialogHeader>
        <DialogBody className="grid gap-4">
          {companion && <Revealed {...companion} />}
          <Revealed label={secretLabel} text={secret} testId="secret" onCopied={keep} />
          <Alert tone="warning">
            <strong className="font-medium">It will not be shown again.</strong> Store it now, where only your program
            can read it.
          </Alert>
          <TryIt snippets={tryIt} onCopied={keep} />
          {note && <p className="text-muted text-xs">{note}</p>}
        </DialogBody>
        <DialogFooter className="sm:justify-between">
          <Button
            variant="secondary"
            onClick={() => {
              downloadEnvFile(name, env);
              keep();
            }}
          >
            <Download aria-hidden />
            Download .env
          </Button>
          <Button variant={kept ? "primary" : "secondary"} onClick={() => guard.leave(onClose)}>
            Close
          </Button>
        </DialogFooter>
        <LeaveDialog
          guard={guard}
          title="Close without copying?"
          description={`You have not copied the secret yet, and it will not be shown again. Without it you have to ${regain}.`}
          confirm="Close without copying"
          stay="Go back"
          onStay={() => setAsked(true)}
        />
      </DialogContent>
    </Dialog>
  );
}
