"use client";

import { Check, Copy } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Button, type ButtonProps } from "./button";

interface CopyButtonProps extends Omit<ButtonProps, "onClick" | "children"> {
  text: string;
  /** The element that shows the text: where the clipboard is closed to the page, it is selected. */
  source: RefObject<HTMLElement | null>;
  label: string;
  onCopied?: () => void;
}

const SHOWN_MS = 4000;

export function CopyButton({ text, source, label, onCopied, variant = "secondary", ...props }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy() {
    if (!(await toClipboard(text, source.current))) return;
    setCopied(true);
    onCopied?.();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCopied(false), SHOWN_MS);
  }

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

/** Browsers close the clipboard to pages served over plain http; copying what is selected still works there. */
async function toClipboard(text: string, source: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (!source) return false;
    getSelection()?.selectAllChildren(source);
    return document.execCommand("copy");
  }
}
