"use client";

import { useRef } from "react";
import { CopyButton } from "@/components/ui/copy-button";

interface RevealedProps {
  /** Where there is more than one thing to copy. */
  label?: string | undefined;
  text: string;
  testId: string;
  onCopied?: () => void;
}

/** Something that is shown once, and a button that copies it. */
export function Revealed({ label, text, testId, onCopied }: RevealedProps) {
  const element = useRef<HTMLElement>(null);
  return (
    <div className="grid gap-1.5">
      {label && <h3 className="font-medium text-sm">{label}</h3>}
      <div className="flex items-center gap-2 rounded-md border border-control bg-canvas p-1.5 pl-3">
        <code
          ref={element}
          data-testid={testId}
          className="min-w-0 flex-1 select-all whitespace-pre-wrap break-all font-mono text-base"
        >
          {text}
        </code>
        <CopyButton
          variant="primary"
          text={text}
          source={element}
          label={
            <>
              Copy
              {label && <span className="sr-only">{` ${label}`}</span>}
            </>
          }
          onCopied={onCopied}
        />
      </div>
    </div>
  );
}
