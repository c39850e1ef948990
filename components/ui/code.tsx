"use client";

import { useRef } from "react";
import { CopyButton } from "./copy-button";

interface CodeProps {
  text: string;
  /** What it is, for those who don't see it. */
  label: string;
}

/** Several lines to paste, with a button that copies them. What is wider than the page scrolls, and shows that it does. */
export function Code({ text, label }: CodeProps) {
  const code = useRef<HTMLElement>(null);
  return (
    <div className="grid min-w-0 gap-2">
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
        tabIndex={0}
        className="scroll-edges max-h-96 overflow-auto rounded-md border border-border font-mono text-xs leading-5"
      >
        <pre className="w-fit min-w-full p-3">
          <code ref={code}>{text}</code>
        </pre>
      </section>
      <CopyButton text={text} source={code} label="Copy" className="justify-self-start" />
    </div>
  );
}
