"use client";

import { Check, Copy } from "lucide-react";
import { useRef } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { useCopy } from "./use-copy";

interface CopyTextProps {
  text: string;
  /** What it is, for the name of the button: `Copy request id`. */
  what: string;
  className?: string;
}

/** Something short that programs know things by, with a small button that copies it. */
export function CopyText({ text, what, className }: CopyTextProps) {
  const shown = useRef<HTMLElement>(null);
  const { copied, copy } = useCopy(text, shown);
  return (
    <span className={cn("inline-flex min-w-0 items-center gap-1", className)}>
      <code ref={shown} className="min-w-0 break-all font-mono text-muted text-xs">
        {text}
      </code>
      <Button variant="ghost" aria-label={`Copy ${what}`} onClick={copy} className="size-6 px-0 [&_svg]:size-3.5">
        {copied ? <Check aria-hidden className="text-success" /> : <Copy aria-hidden />}
      </Button>
      <span aria-live="polite" className="sr-only">
        {copied && "Copied"}
      </span>
    </span>
  );
}
