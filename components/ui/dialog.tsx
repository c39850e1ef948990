"use client";

import { X } from "lucide-react";
import * as Primitive from "radix-ui/dialog";
import type { ComponentProps } from "react";
import { buttonVariants } from "./button";
import { cn } from "./cn";
import { DIALOG_BOX, OVERLAY, PANE_BOX } from "./overlay";
import { useFocusReturn } from "./use-focus-return";

export const Dialog = Primitive.Root;

interface DialogContentProps extends ComponentProps<typeof Primitive.Content> {
  /** False where leaving needs a decision that the content itself asks for. */
  closable?: boolean;
  /** Slides in from the right edge. */
  pane?: boolean;
}

export function DialogContent({ className, children, closable = true, pane, ...props }: DialogContentProps) {
  const box = pane ? PANE_BOX : cn(DIALOG_BOX, "sm:max-w-lg");
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={OVERLAY} />
      <Primitive.Content className={cn(box, className)} {...props} {...useFocusReturn(props)}>
        {children}
        {closable && (
          <Primitive.Close
            className={cn(buttonVariants({ variant: "ghost", size: "icon" }), "absolute top-3 right-3")}
            aria-label="Close dialog"
          >
            <X aria-hidden />
          </Primitive.Close>
        )}
      </Primitive.Content>
    </Primitive.Portal>
  );
}

export function DialogHeader({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("space-y-1 px-5 pt-5 pr-12", className)} {...props} />;
}

export function DialogTitle({ className, ...props }: ComponentProps<typeof Primitive.Title>) {
  return <Primitive.Title className={cn("font-semibold text-lg", className)} {...props} />;
}

export function DialogDescription({ className, ...props }: ComponentProps<typeof Primitive.Description>) {
  return <Primitive.Description className={cn("text-muted text-sm", className)} {...props} />;
}

export function DialogBody({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("min-h-0 flex-1 overflow-y-auto px-5 py-4", className)} {...props} />;
}

export function DialogFooter({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      className={cn(
        "flex flex-col-reverse gap-2 border-border border-t px-5 py-3 sm:flex-row sm:items-center sm:justify-end",
        className,
      )}
      {...props}
    />
  );
}
