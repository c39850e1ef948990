import type { ComponentProps } from "react";
import { cn } from "./cn";
import { CONTROL } from "./control";

export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  return <input type={type} className={cn(CONTROL, "h-8", className)} {...props} />;
}
