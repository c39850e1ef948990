"use client";

import { LoaderCircle } from "lucide-react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

/** Stays focusable while pending: a disabled button would drop the keyboard's place on the page. */
export function SubmitButton({ pending, children, className, ...props }: ButtonProps & { pending: boolean }) {
  return (
    <Button
      type="submit"
      aria-disabled={pending || undefined}
      className={cn("aria-disabled:cursor-progress aria-disabled:opacity-70", className)}
      {...props}
    >
      {pending && <LoaderCircle aria-hidden className="animate-spin" />}
      {children}
    </Button>
  );
}
