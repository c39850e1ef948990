"use client";

import { formatDateTime, formatLastDay } from "@/components/time/format";
import { useTimeZone } from "@/components/time/time-zone-provider";
import { Badge } from "@/components/ui/badge";
import { expirationState } from "@/lib/domain/expiry";
import { EXPIRATION_STATE_LABELS } from "./expiration-labels";
import { useKeyView } from "./key-view";

const TONES = { valid: "neutral", expiringSoon: "warning", expired: "danger" } as const;

/** The last day of a key, and whether that is near, which no longer matters to a revoked one. The exact end shows on hover and focus. */
export function Expiration({ expiresAt, revoked }: { expiresAt: Date | null; revoked: boolean }) {
  const { now, soonDays } = useKeyView();
  const timeZone = useTimeZone();
  if (!expiresAt) return <span className="text-muted">Never</span>;
  const state = expirationState(expiresAt, now, soonDays);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <time
        dateTime={expiresAt.toISOString()}
        data-tooltip={`Until ${formatDateTime(expiresAt, timeZone)} (${timeZone})`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard reaches the exact time too.
        tabIndex={0}
        className="whitespace-nowrap tabular-nums"
      >
        {formatLastDay(expiresAt, timeZone)}
      </time>
      {state !== "valid" && !(revoked && state === "expiringSoon") && (
        <Badge tone={TONES[state]}>{EXPIRATION_STATE_LABELS[state]}</Badge>
      )}
    </span>
  );
}
