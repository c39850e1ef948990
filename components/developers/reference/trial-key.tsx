"use client";

import { createContext, type ReactNode, useContext, useId, useState } from "react";
import { Card, CardContent } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";

const TrialKeyContext = createContext<{ key: string; setKey: (key: string) => void } | null>(null);

/** The key that requests are tried with: in this page's memory, and nowhere else. */
export function KeyProvider({ children }: { children: ReactNode }) {
  const [key, setKey] = useState("");
  return <TrialKeyContext value={{ key, setKey }}>{children}</TrialKeyContext>;
}

export function useTrialKey() {
  const context = useContext(TrialKeyContext);
  if (!context) throw new Error("There is no KeyProvider.");
  return context;
}

export function TrialKey() {
  const { key, setKey } = useTrialKey();
  const id = useId();
  return (
    <Card>
      <CardContent className="grid max-w-prose gap-1.5 py-4">
        <Label htmlFor={id}>API key</Label>
        <Input
          id={id}
          type="password"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          value={key}
          onChange={({ target }) => setKey(target.value.trim())}
          className="font-mono"
        />
        <p id={`${id}-hint`} className="text-muted text-xs">
          To try requests with. It stays in this page until it is reloaded, and is sent to this installation alone.
        </p>
      </CardContent>
    </Card>
  );
}
