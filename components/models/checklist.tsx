"use client";

import { type ReactNode, type Ref, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";

export interface ChecklistItem {
  id: string;
  label: string;
  /** Beside the label. */
  note?: ReactNode;
  /** It can't be chosen. */
  disabled?: boolean;
}

interface ChecklistProps {
  /** What the list holds: `Models`. */
  label: string;
  items: readonly ChecklistItem[];
  selected: readonly string[];
  onChange: (selected: string[]) => void;
  /** What a message about the list gets the focus to. */
  searchRef?: Ref<HTMLInputElement>;
}

/** A list to choose several things of, with a search over it. What a search hides stays chosen. */
export function Checklist({ label, items, selected, onChange, searchRef }: ChecklistProps) {
  const [search, setSearch] = useState("");
  const baseId = useId();
  const countId = `${baseId}-count`;
  const words = search.trim().toLowerCase();
  const shown = items.filter((item) => item.label.toLowerCase().includes(words));
  const chosen = new Set(selected);
  const open = shown.filter((item) => !item.disabled).map(({ id }) => id);
  const allChosen = open.length > 0 && open.every((id) => chosen.has(id));

  function choose(ids: readonly string[], on: boolean) {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChange([...next]);
  }

  return (
    <fieldset className="grid min-w-0 gap-2" aria-describedby={countId}>
      <legend className="sr-only">{label}</legend>
      <div className="flex items-center gap-2">
        <Input
          ref={searchRef}
          type="search"
          aria-label={`Search ${label.toLowerCase()}`}
          placeholder={`Search ${label.toLowerCase()}`}
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            // It searches as one types; the form is sent by its button.
            if (event.key === "Enter") event.preventDefault();
          }}
        />
        <Button variant="secondary" disabled={open.length === 0} onClick={() => choose(open, !allChosen)}>
          {allChosen ? "Clear" : "Select all"}
        </Button>
      </div>
      <ul className="relative max-h-56 overflow-y-auto rounded-md border border-border py-1">
        {shown.map(({ id, label: name, note, disabled }) => (
          <li key={id}>
            <label
              htmlFor={`${baseId}-${id}`}
              className="flex items-center gap-1.5 px-2 py-0.5 text-sm hover:bg-hover has-disabled:text-muted"
            >
              <Checkbox
                id={`${baseId}-${id}`}
                checked={chosen.has(id)}
                disabled={disabled}
                onChange={(event) => choose([id], event.target.checked)}
              />
              <span className="min-w-0 break-all">{name}</span>
              {note && <span className="ml-auto shrink-0 text-muted text-xs">{note}</span>}
            </label>
          </li>
        ))}
        {shown.length === 0 && <li className="px-3 py-2 text-muted text-sm">Nothing matches.</li>}
      </ul>
      <p id={countId} aria-live="polite" className="text-muted text-xs">
        {`${items.filter(({ id }) => chosen.has(id)).length} of ${items.length} selected`}
      </p>
    </fieldset>
  );
}
