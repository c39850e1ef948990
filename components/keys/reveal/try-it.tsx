"use client";

import { useRef, useState } from "react";
import type { Snippet } from "@/components/ui/code-tabs";
import { CopyButton } from "@/components/ui/copy-button";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";

interface TryItProps {
  snippets: readonly Snippet[];
  onCopied: () => void;
}

/** Something to run at once, with the secret in it. Where there are several, one at a time. */
export function TryIt({ snippets, onCopied }: TryItProps) {
  const [chosen, setChosen] = useState(snippets[0]?.id);
  const code = useRef<HTMLElement>(null);
  const snippet = snippets.find(({ id }) => id === chosen);
  if (!snippet) return null;

  const command = (
    <pre className="whitespace-pre-wrap break-all rounded-md border border-border bg-canvas px-3 py-2.5 font-mono text-xs">
      <code ref={code}>{snippet.text}</code>
    </pre>
  );
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-medium text-sm">Try it</h3>
        <CopyButton
          key={snippet.id}
          variant="ghost"
          text={snippet.text}
          source={code}
          label={`Copy ${snippet.label}`}
          onCopied={onCopied}
        />
      </div>
      {snippets.length === 1 ? (
        command
      ) : (
        <Tabs value={snippet.id} onValueChange={setChosen}>
          <TabsList aria-label="Language">
            {snippets.map(({ id, label }) => (
              <TabsTrigger key={id} value={id}>
                {label}
              </TabsTrigger>
            ))}
          </TabsList>
          {snippets.map(({ id }) => (
            <TabsContent key={id} value={id} className="pt-3">
              {command}
            </TabsContent>
          ))}
        </Tabs>
      )}
    </div>
  );
}
