"use client";

import { Search, X } from "lucide-react";
import { useEffect, useRef } from "react";
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

/**
 * Searches while one types; Enter at once, Escape clears. The text is the input's own and no state: React would put
 * its state in the place of what was typed before the script came.
 */
export function SearchBox({ label, value, maxLength, pending, onSearch, className }: SearchBoxProps) {
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function ask() {
    clearTimeout(timer.current);
    const text = input.current?.value.trim() ?? "";
    if (text === asked.current) return;
    asked.current = text;
    onSearch(text);
  }

  function askSoon() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => form.current?.requestSubmit(), DEBOUNCE_MS);
  }

  function clear() {
    if (!input.current) return;
    input.current.value = "";
    input.current.focus();
    ask();
  }

  // Something else changed the search, such as the back button. While an answer is on its way, the box is ahead of it.
  useEffect(() => {
    if (pending || value === asked.current) return;
    asked.current = value;
    if (input.current) input.current.value = value;
  }, [pending, value]);

  // For what was typed before the script came.
  useEffect(() => {
    timer.current = setTimeout(() => form.current?.requestSubmit());
    return () => clearTimeout(timer.current);
  }, []);

  return (
    <search className={cn("block", className)}>
      <form
        ref={form}
        className="relative"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
        />
        <Input
          ref={input}
          type="search"
          name="search"
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          maxLength={maxLength}
          defaultValue={value}
          onChange={askSoon}
          onKeyDown={(event) => event.key === "Escape" && clear()}
          className="peer border-border! px-8! [&::-webkit-search-cancel-button]:hidden"
        />
        <button
          type="button"
          aria-label="Clear search"
          onClick={clear}
          className="absolute top-1/2 right-1 grid size-6 -translate-y-1/2 place-items-center rounded-sm text-muted hover:text-foreground peer-placeholder-shown:hidden"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      </form>
    </search>
  );
}
