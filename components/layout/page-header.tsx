import type { ReactNode } from "react";
import { Breadcrumb } from "./breadcrumb";

interface PageHeaderProps {
  title: string;
  /** The page of the sidebar that this one belongs to. */
  section: string;
  /** This page's name in the breadcrumb, if it lies below that page. */
  here?: string;
  /** Beside the title. */
  badge?: ReactNode;
  description?: ReactNode;
  /** What can be done here, at the right. */
  children?: ReactNode;
}

export function PageHeader({ title, section, here, badge, description, children }: PageHeaderProps) {
  return (
    <header className="grid grid-cols-1 gap-3 pb-5">
      <Breadcrumb section={section} here={here} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 break-words font-semibold text-xl tracking-tight">{title}</h1>
            {badge}
          </div>
          {description && (
            <div className="mt-1 max-w-prose whitespace-pre-line break-words text-muted text-sm">{description}</div>
          )}
        </div>
        {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
      </div>
    </header>
  );
}
