import { cn } from "@/components/ui/cn";
import { PortcullisMark } from "./portcullis-mark";

export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2 font-semibold text-base tracking-tight", className)}>
      <PortcullisMark className="size-5 text-accent" />
      Portcullis
    </span>
  );
}
