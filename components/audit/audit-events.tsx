import type { ReactNode } from "react";
import { DateTime } from "@/components/time/exact-time";
import { CopyText } from "@/components/ui/copy-text";
import { describeActor } from "@/lib/domain/audit";
import type { AuditEventRow } from "@/lib/domain/audit-list";
import { AuditChanges } from "./audit-changes";

interface AuditEventsProps {
  events: AuditEventRow[];
  timeZone: string;
}

/** What was done, to what, by whom, from where, when and what it changed. */
export function AuditEvents({ events, timeZone }: AuditEventsProps) {
  return (
    <ol className="divide-y divide-border">
      {events.map((event) => (
        <li key={event.id} className="grid gap-1.5 px-4 py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
            <p className="min-w-0 break-words">
              <span className="font-medium">{event.label}</span>
              {event.targetName !== null && !isAboutActor(event) && <> {event.targetName}</>}
              <Muted> by {describeActor(event)}</Muted>
              {event.address && <Muted> from {event.address}</Muted>}
            </p>
            <ExactTime at={event.at} timeZone={timeZone} />
          </div>
          <AuditChanges details={event.details} timeZone={timeZone} />
          {event.action.startsWith("session.") && event.userAgent && (
            <p className="truncate text-muted text-xs">{event.userAgent}</p>
          )}
          <p className="flex items-center gap-1 text-muted text-xs">
            Request <CopyText text={event.requestId} what="request id" />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** People are named once; keys may have the name of another one. */
const isAboutActor = ({ actorKind, actorName, targetName }: AuditEventRow) =>
  actorKind === "person" && targetName === actorName;

const Muted = ({ children }: { children: ReactNode }) => <span className="text-muted">{children}</span>;

/** To the millisecond on hover and focus. */
function ExactTime({ at, timeZone }: { at: Date; timeZone: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard reaches the exact time too.
    <span tabIndex={0} data-tooltip={at.toISOString()}>
      <DateTime at={at} timeZone={timeZone} className="text-muted text-xs" />
    </span>
  );
}
