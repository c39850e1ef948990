"use client";

import { Check, Copy } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { Button, type ButtonProps } from "./button";
import { useCopy } from "./use-copy";

interface CopyButtonProps extends Omit<ButtonProps, "onClick" | "children"> {
  text: string;
  /** The element that shows the text. */
  source: RefObject<HTMLElement | null>;
  label: ReactNode;
  onCopied?: () => void;
}

export function CopyButton({ text, source, label, onCopied, variant = "secondary", ...props }: CopyButtonProps) {
  const { copied, copy } = useCopy(text, source, onCopied);
  return (
    <Button variant={variant} onClick={copy} {...props}>
      {copied ? (
        <Check aria-hidden className={variant === "primary" ? undefined : "text-success"} />
      ) : (
        <Copy aria-hidden />
      )}
      <span aria-live="polite">{copied ? "Copied" : label}</span>
    </Button>
  );
}
