"use client";

import { cn } from "@/components/ui/cn";
import { Select } from "@/components/ui/select";

interface FilterSelectProps {
  label: string;
  value: string;
  /** What the list is not filtered by. */
  all: { value: string; label: string };
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  className?: string;
}

/** One filter of a list. Its name is part of what it shows, so that it reads well without a label over it. */
export function FilterSelect({ label, value, all, options, onChange, className }: FilterSelectProps) {
  return (
    <Select
      quiet
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cn(value !== all.value && "[&_select]:border-ring! [&_select]:bg-accent-surface", className)}
    >
      <option value={all.value}>{all.label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
