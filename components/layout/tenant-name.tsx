import { Building2 } from "lucide-react";

/** The account that everything here belongs to, for those who have only one. */
export function TenantName({ name }: { name: string }) {
  return (
    <p className="flex h-9 min-w-0 items-center gap-2.5 rounded-md border border-border bg-surface px-2 text-sm">
      <Building2 aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="sr-only">Tenant: </span>
      <span className="truncate font-medium" title={name}>
        {name}
      </span>
    </p>
  );
}
