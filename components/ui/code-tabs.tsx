"use client";

import { useRef } from "react";
import { CopyButton } from "./copy-button";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "./tabs";

/** Something to paste. */
export interface Snippet {
  id: string;
  label: string;
  text: string;
}

/** One snippet at a time, each with a button that copies it. */
export function CodeTabs({ snippets }: { snippets: readonly Snippet[] }) {
  return (
    <Tabs defaultValue={snippets[0]?.id}>
      <TabsList aria-label="Language" className="overflow-x-auto">
        {snippets.map(({ id, label }) => (
          <TabsTrigger key={id} value={id}>
            {label}
          </TabsTrigger>
        ))}
      </TabsList>
      {snippets.map(({ id, text }) => (
        <TabsContent key={id} value={id} className="pt-3">
          <Code text={text} />
        </TabsContent>
      ))}
    </Tabs>
  );
}

function Code({ text }: { text: string }) {
  const code = useRef<HTMLElement>(null);
  return (
    <div className="grid gap-2">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
        tabIndex={0}
        className="overflow-x-auto rounded-md border border-border bg-canvas p-3 font-mono text-xs leading-5"
      >
        <code ref={code}>{text}</code>
      </pre>
      <CopyButton text={text} source={code} label="Copy" className="justify-self-start" />
    </div>
  );
}
