"use client";

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import { useId } from "react";
import { Button, buttonVariants } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { ListLink } from "./list-link";

interface PaginationProps {
  page: number;
  pageSize: number;
  pageSizes: readonly number[];
  /** Rows counted. */
  total: number;
  /** There are more rows than were counted. */
  more: boolean;
  href: (page: number) => string;
  go: (page: number) => void;
  onPageSize: (size: number) => void;
}

export function Pagination({ page, pageSize, pageSizes, total, more, href, go, onPageSize }: PaginationProps) {
  const sizeId = useId();
  const last = Math.max(1, Math.ceil(total / pageSize));
  const first = (page - 1) * pageSize + 1;
  const count = total.toLocaleString("en-US");
  const steps = [
    { label: "First page", icon: ChevronFirst, page: 1, possible: page > 1 },
    { label: "Previous page", icon: ChevronLeft, page: page - 1, possible: page > 1 },
    { label: "Next page", icon: ChevronRight, page: page + 1, possible: page < last },
    { label: "Last page", icon: ChevronLast, page: last, possible: page < last },
  ];
  return (
    <nav
      aria-label="Pages"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-border border-t px-4 py-2 text-muted text-xs"
    >
      <p role="status" className="tabular-nums">
        {first.toLocaleString("en-US")}–{Math.min(page * pageSize, total).toLocaleString("en-US")} of {count}
        {more && "+"}
      </p>
      <div className="flex items-center gap-4">
        <span className="flex items-center gap-2">
          <label htmlFor={sizeId} className="whitespace-nowrap max-sm:sr-only">
            Rows per page
          </label>
          <Select
            quiet
            id={sizeId}
            className="w-18!"
            value={pageSize}
            onChange={(event) => onPageSize(Number(event.target.value))}
          >
            {pageSizes.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </Select>
        </span>
        <ul className="flex">
          {steps.map((step) => (
            <li key={step.label}>
              <Step {...step} href={href(step.page)} onGo={() => go(step.page)} />
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

interface StepProps {
  label: string;
  icon: LucideIcon;
  possible: boolean;
  href: string;
  onGo: () => void;
}

function Step({ label, icon: Icon, possible, href, onGo }: StepProps) {
  if (!possible) {
    return (
      <Button variant="ghost" size="icon" aria-label={label} disabled>
        <Icon aria-hidden />
      </Button>
    );
  }
  return (
    <ListLink
      href={href}
      onGo={onGo}
      aria-label={label}
      data-tooltip={label}
      className={buttonVariants({ variant: "ghost", size: "icon" })}
    >
      <Icon aria-hidden />
    </ListLink>
  );
}
