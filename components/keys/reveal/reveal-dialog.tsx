"use client";

import { Download } from "lucide-react";
import { useRef, useState } from "react";
import { LeaveDialog } from "@/components/form/leave-dialog";
import { useLeaveGuard } from "@/components/form/use-leave-guard";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import type { RevealedKey } from "@/lib/domain/key";
import { downloadEnvFile } from "./env-file";

interface RevealDialogProps {
  title: string;
  revealed: RevealedKey<"tenant">;
  /** What has become of the old secret, if there was one. */
  note?: string;
  /** Where programs reach this installation. */
  installationUrl: string;
  onClose: () => void;
}

/** The only place that ever shows a secret. It is a property here and nowhere else in the browser. */
export function RevealDialog({ title, revealed, note, installationUrl, onClose }: RevealDialogProps) {
  const { name, secret } = revealed;
  const [kept, setKept] = useState(false);
  const [asked, setAsked] = useState(false);
  const guard = useLeaveGuard(!kept && !asked);
  const curl = `curl -H "X-API-Key: ${secret}" \\\n  ${installationUrl}/api/whoami`;
  const secretElement = useRef<HTMLElement>(null);
  const curlElement = useRef<HTMLElement>(null);
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
          <div className="flex items-center gap-2 rounded-md border border-control bg-canvas p-1.5 pl-3">
            <code
              ref={secretElement}
              data-testid="secret"
              className="min-w-0 flex-1 select-all break-all font-mono text-base"
            >
              {secret}
            </code>
            <CopyButton variant="primary" text={secret} source={secretElement} label="Copy" onCopied={keep} />
          </div>
          <Alert tone="warning">
            <strong className="font-medium">It will not be shown again.</strong> Store it now, where only your program
            can read it.
          </Alert>
          <div className="grid gap-1.5">
            <div className="flex items-center justify-between gap-2">
              <h3 className="font-medium text-sm">Try it</h3>
              <CopyButton variant="ghost" text={curl} source={curlElement} label="Copy curl command" onCopied={keep} />
            </div>
            <pre className="whitespace-pre-wrap break-all rounded-md border border-border bg-canvas px-3 py-2.5 font-mono text-xs">
              <code ref={curlElement}>{curl}</code>
            </pre>
          </div>
          {note && <p className="text-muted text-xs">{note}</p>}
        </DialogBody>
        <DialogFooter className="sm:justify-between">
          <Button
            variant="secondary"
            onClick={() => {
              downloadEnvFile(name, secret);
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
          description="You have not copied the secret yet, and it will not be shown again. Without it you have to rotate the key."
          confirm="Close without copying"
          stay="Go back"
          onStay={() => setAsked(true)}
        />
      </DialogContent>
    </Dialog>
  );
}
