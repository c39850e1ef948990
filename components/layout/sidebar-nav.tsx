"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";
import type { Access } from "@/lib/domain/permission";
import { isAt, navigationFor } from "./navigation";

interface SidebarNavProps {
  access: Access;
  onNavigate?: () => void;
}

export function SidebarNav({ access, onNavigate }: SidebarNavProps) {
  const pathname = usePathname();
  const groups = navigationFor(access);
  return (
    <nav aria-label="Main" className="flex-1 overflow-y-auto px-3 py-3">
      {groups.map(({ headings, items }, index) => {
        const [section, subsection] = headings;
        const continued = groups[index - 1]?.headings[0] === section;
        return (
          <div key={headings.join()} className={cn(index > 0 && (continued ? "mt-1" : "mt-6"))}>
            {!continued && <p className="px-2 pb-1 font-medium text-foreground text-xs">{section}</p>}
            {subsection && <p className="px-2 pt-1 pb-1 text-muted text-xs">{subsection}</p>}
            <ul aria-label={headings.join(", ")} className="grid gap-0.5">
              {items.map(({ label, href, icon: Icon }) => {
                const current = isAt(pathname, href);
                return (
                  <li key={href}>
                    <Link
                      href={href}
                      onNavigate={onNavigate}
                      aria-current={current ? "page" : undefined}
                      className={cn(
                        "flex h-8 items-center gap-2.5 rounded-md px-2 text-sm transition-colors",
                        current
                          ? "bg-accent-surface font-medium text-accent"
                          : "text-muted hover:bg-hover hover:text-foreground",
                      )}
                    >
                      <Icon aria-hidden className="size-4 shrink-0" />
                      {label}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
