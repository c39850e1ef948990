import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { KEY_STATUS_LABELS, type KeyStatus } from "@/lib/domain/key";

export function StatusBadge({ status }: { status: KeyStatus }) {
  return (
    <Badge tone={status === "active" ? "success" : "neutral"}>
      <span aria-hidden className={cn("size-1.5 rounded-full", status === "active" ? "bg-success" : "bg-muted")} />
      {KEY_STATUS_LABELS[status]}
    </Badge>
  );
}
