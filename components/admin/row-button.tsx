import type { LucideIcon } from "lucide-react";
import { Button } from "@/components/ui/button";

interface RowButtonProps {
  icon: LucideIcon;
  /** `Edit Acme` */
  label: string;
  tooltip: string;
  onClick: () => void;
}

export function RowButton({ icon: Icon, label, tooltip, onClick }: RowButtonProps) {
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={label}
      data-tooltip={tooltip}
      onClick={onClick}
      className="max-md:size-10"
    >
      <Icon aria-hidden />
    </Button>
  );
}
