"use client";

import { useState } from "react";
import { callAction } from "@/components/form/call-action";
import { Button } from "@/components/ui/button";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeySettings } from "@/lib/domain/key";
import type { Failure } from "@/lib/domain/result";
import type { KeyActions } from "../key-actions";

interface ConflictProps<K extends KeyKind> {
  load: KeyActions<K>["load"];
  id: string;
  choices: { label: string; choose: (current: KeySettings<K>) => void }[];
  onFailure: (failure: Failure) => void;
}

/** Someone else changed the key meanwhile: what to do about it, each with the key as it is now. */
export function Conflict<K extends KeyKind>({ load, id, choices, onFailure }: ConflictProps<K>) {
  const [loading, setLoading] = useState(false);

  async function read(choose: (current: KeySettings<K>) => void) {
    setLoading(true);
    const result = await callAction(load, { id });
    setLoading(false);
    if (!result.ok) return onFailure(result);
    if (result.data.status === "revoked") {
      return onFailure({
        ok: false,
        code: "NOT_FOUND",
        message: "This key was revoked. A revoked key can't be changed.",
      });
    }
    choose(result.data);
  }

  return (
    <div className="flex flex-wrap gap-2">
      {choices.map(({ label, choose }) => (
        <Button key={label} variant="secondary" disabled={loading} onClick={() => read(choose)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
