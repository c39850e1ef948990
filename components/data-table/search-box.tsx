"use client";

import { Search, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";

const DEBOUNCE_MS = 300;

interface SearchBoxProps {
  label: string;
  /** What the list was searched for. */
  value: string;
  maxLength: number;
  pending: boolean;
  onSearch: (search: string) => void;
  className?: string;
}

/** Searches while one types; Enter at once, Escape clears. */
export function SearchBox({ label, value, maxLength, pending, onSearch, className }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const asked = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);

  // Something else changed the search, such as the back button. While an answer is on its way, the box is ahead of it.
  useEffect(() => {
    if (pending || value === asked.current) return;
    asked.current = value;
    setText(value);
  }, [pending, value]);

  useEffect(() => () => clearTimeout(timer.current), []);

  function ask(next: string) {
    clearTimeout(timer.current);
    const search = next.trim();
    if (search === asked.current) return;
    asked.current = search;
    onSearch(search);
  }

  function type(next: string) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(next), DEBOUNCE_MS);
  }

  function clear() {
    setText("");
    ask("");
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") ask(text);
    if (event.key === "Escape" && text) clear();
  }

  return (
    <search className={cn("relative block", className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
      />
      <Input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        maxLength={maxLength}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        className="border-border! px-8! [&::-webkit-search-cancel-button]:hidden"
      />
      {text && (
        <button
          type="button"
          aria-label="Clear search"
          onClick={clear}
          className="absolute top-1/2 right-1 grid size-6 -translate-y-1/2 place-items-center rounded-sm text-muted hover:text-foreground"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </search>
  );
}
