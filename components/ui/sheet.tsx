"use client";

import * as Primitive from "radix-ui/dialog";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { OVERLAY } from "./overlay";
import { useFocusReturn } from "./use-focus-return";

export const Sheet = Primitive.Root;
export const SheetTitle = Primitive.Title;

/** A dialog that slides in from the left edge. */
export function SheetContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={OVERLAY} />
      <Primitive.Content
        aria-describedby={undefined}
        className={cn(
          "fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] flex-col bg-canvas shadow-overlay outline-none",
          "data-[state=open]:animate-in data-[state=open]:slide-in-from-left duration-200",
          "data-[state=closed]:animate-out data-[state=closed]:slide-out-to-left",
          className,
        )}
        {...props}
        {...useFocusReturn(props)}
      />
    </Primitive.Portal>
  );
}
