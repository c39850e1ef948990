"use client";

import { useRef } from "react";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { useKeyView } from "../key-view";
import { snippets } from "./snippet-texts";

export function SnippetTabs() {
  const { installationUrl } = useKeyView();
  const all = snippets(installationUrl);
  return (
    <Card>
      <CardHeader>
        <CardTitle>Use this key</CardTitle>
      </CardHeader>
      <CardContent className="pt-2">
        <Tabs defaultValue={all[0]?.id}>
          <TabsList aria-label="Language" className="overflow-x-auto">
            {all.map(({ id, label }) => (
              <TabsTrigger key={id} value={id}>
                {label}
              </TabsTrigger>
            ))}
          </TabsList>
          {all.map(({ id, text }) => (
            <TabsContent key={id} value={id} className="pt-3">
              <Snippet text={text} />
            </TabsContent>
          ))}
        </Tabs>
      </CardContent>
    </Card>
  );
}

function Snippet({ text }: { text: string }) {
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
