"use client";

import { Check, Minus } from "lucide-react";
import { type ComponentProps, useEffect, useRef } from "react";
import { cn } from "./cn";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "ref"> {
  /** Neither on nor off: some of what it stands for is chosen. */
  indeterminate?: boolean;
}

/** The browser's own checkbox under a drawn one. The area that can be pressed is 24 px (WCAG 2.2, 2.5.8). */
export function Checkbox({ className, indeterminate = false, ...props }: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = indeterminate;
  }, [indeterminate]);

  return (
    <span className={cn("relative inline-grid size-6 shrink-0 place-items-center", className)}>
      <input
        ref={input}
        type="checkbox"
        className={cn(
          "peer size-4 appearance-none rounded-sm border border-control bg-surface transition-colors",
          "after:absolute after:inset-0 checked:border-primary checked:bg-primary indeterminate:border-primary indeterminate:bg-primary",
        )}
        {...props}
      />
      {indeterminate ? (
        <Minus aria-hidden className="pointer-events-none absolute size-3 text-primary-foreground" strokeWidth={3} />
      ) : (
        <Check
          aria-hidden
          className="pointer-events-none absolute size-3 text-primary-foreground opacity-0 peer-checked:opacity-100"
          strokeWidth={3}
        />
      )}
    </span>
  );
}
