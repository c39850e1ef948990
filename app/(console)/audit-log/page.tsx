import { ScrollText } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { AuditEvents } from "@/components/audit/audit-events";
import { AuditFilters } from "@/components/audit/audit-filters";
import { auditHref } from "@/components/audit/audit-href";
import { EmptyState } from "@/components/data-table/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { requestTimeZone } from "@/components/time/request-time-zone";
import { buttonVariants } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requirePage } from "@/lib/auth/context";
import { parseAuditListQuery } from "@/lib/domain/audit-query";
import { listAuditEvents } from "@/lib/services/audit/list";

export const metadata: Metadata = { title: "Audit Log" };

export default async function AuditLogPage({ searchParams }: PageProps<"/audit-log">) {
  const ctx = await requirePage("audit:read");
  const platform = ctx.actor.role === "superUser";
  const asked = parseAuditListQuery(await searchParams);
  const query = platform ? asked : { ...asked, scope: "tenant" as const };
  const { events, next } = await listAuditEvents(ctx, query);
  return (
    <>
      <PageHeader title="Audit Log" section="/audit-log" description="Every sign-in and every change, newest first." />
      <div className="grid gap-3">
        <AuditFilters query={query} tenantName={ctx.tenant.name} platform={platform} />
        <Card aria-label="Events">
          {events.length === 0 ? (
            <EmptyState
              icon={ScrollText}
              title="No events"
              description="Nothing has happened that fits these filters."
            />
          ) : (
            <AuditEvents events={events} timeZone={await requestTimeZone()} />
          )}
        </Card>
        <nav aria-label="Pages" className="flex justify-end gap-2 empty:hidden">
          {query.before && (
            <Link href={auditHref({ ...query, before: "" })} className={buttonVariants({ variant: "secondary" })}>
              Newest events
            </Link>
          )}
          {next && (
            <Link href={auditHref({ ...query, before: next })} className={buttonVariants({ variant: "secondary" })}>
              Older events
            </Link>
          )}
        </nav>
      </div>
    </>
  );
}
