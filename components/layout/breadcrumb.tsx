import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { trailOf } from "./navigation";

interface BreadcrumbProps {
  /** A page of the sidebar. */
  section: string;
  /** The page below it that is shown, if it is not that page itself. */
  here?: string;
}

export function Breadcrumb({ section, here }: BreadcrumbProps) {
  const trail = trailOf(section);
  if (!trail) return null;
  return (
    <nav aria-label="Breadcrumb" className={here ? undefined : "max-sm:hidden"}>
      <ol className="flex min-w-0 items-center gap-1.5 text-muted text-xs">
        {trail.headings.map((heading) => (
          <li key={heading} className="hidden shrink-0 items-center gap-1.5 sm:flex">
            {heading}
            <ChevronRight aria-hidden className="size-3" />
          </li>
        ))}
        <li className="shrink-0">
          {here ? (
            <Link href={section} className="rounded-sm hover:text-foreground">
              {trail.label}
            </Link>
          ) : (
            <span aria-current="page" className="text-foreground">
              {trail.label}
            </span>
          )}
        </li>
        {here && (
          <li className="flex min-w-0 items-center gap-1.5">
            <ChevronRight aria-hidden className="size-3 shrink-0" />
            <span aria-current="page" className="truncate text-foreground">
              {here}
            </span>
          </li>
        )}
      </ol>
    </nav>
  );
}
