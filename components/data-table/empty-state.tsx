import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  description: string;
  children?: ReactNode;
}

export function EmptyState({ icon: Icon, title, description, children }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-1 px-4 py-14 text-center">
      <span className="mb-2 grid size-10 place-items-center rounded-lg border border-border text-muted">
        <Icon aria-hidden className="size-5" />
      </span>
      <h2 className="font-semibold text-base">{title}</h2>
      <p className="max-w-sm text-muted text-sm">{description}</p>
      {children && <div className="mt-3">{children}</div>}
    </div>
  );
}
