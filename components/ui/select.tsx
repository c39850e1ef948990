import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { CONTROL } from "./control";

interface SelectProps extends ComponentProps<"select"> {
  /** A paler edge: for selects above and below a table, which their text and arrow make out well enough. */
  quiet?: boolean;
}

/** The browser's own select: it brings its keyboard, its phone picker and no script. */
export function Select({ className, quiet = false, children, ...props }: SelectProps) {
  return (
    <span className={cn("relative inline-flex w-full", className)}>
      <select className={cn(CONTROL, "h-8 appearance-none truncate pr-8", quiet && "border-border!")} {...props}>
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-3.5 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
