import Link from "next/link";
import { AuditChanges } from "@/components/audit/audit-changes";
import { DateTime } from "@/components/time/exact-time";
import { buttonVariants } from "@/components/ui/button";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { describeActor } from "@/lib/domain/audit";
import type { HistoryEvent } from "@/lib/domain/key";

interface KeyHistoryProps {
  events: HistoryEvent[];
  timeZone: string;
  /** Where older events are, if there are any. */
  olderHref: string | null;
  /** Where the newest events are, if these are not them. */
  newestHref: string | null;
}

export function KeyHistory({ events, timeZone, olderHref, newestHref }: KeyHistoryProps) {
  return (
    <Card id="history" className="scroll-mt-16">
      <CardHeader>
        <CardTitle>History</CardTitle>
      </CardHeader>
      <CardContent>
        {events.length === 0 && <p className="text-muted text-sm">No older events.</p>}
        <ol className="grid divide-y divide-border">
          {events.map((event) => (
            <li key={event.id} className="grid gap-1.5 py-3 first:pt-0 last:pb-0">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
                <p>
                  <span className="font-medium">{event.label}</span>
                  <span className="text-muted"> by {describeActor(event)}</span>
                  {event.address && <span className="text-muted"> from {event.address}</span>}
                </p>
                <DateTime at={event.at} timeZone={timeZone} className="text-muted text-xs" />
              </div>
              <AuditChanges details={event.details} timeZone={timeZone} />
            </li>
          ))}
        </ol>
        {(olderHref || newestHref) && (
          <div className="mt-4 flex gap-2">
            {newestHref && (
              <Link href={newestHref} scroll={false} className={buttonVariants({ variant: "secondary" })}>
                Newest events
              </Link>
            )}
            {olderHref && (
              <Link href={olderHref} scroll={false} className={buttonVariants({ variant: "secondary" })}>
                Older events
              </Link>
            )}
          </div>
        )}
      </CardContent>
    </Card>
  );
}
