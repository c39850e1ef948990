"use client";

import { DateOnly, RelativeTime } from "@/components/time/exact-time";
import { useTimeZone } from "@/components/time/time-zone-provider";
import { useKeyView } from "../key-view";

export function LastUsed({ at }: { at: Date | null }) {
  const { now } = useKeyView();
  const timeZone = useTimeZone();
  if (!at) return <span className="text-muted">Never</span>;
  return <RelativeTime at={at} now={now} timeZone={timeZone} className="whitespace-nowrap" />;
}

export function CreatedAt({ at }: { at: Date }) {
  return <DateOnly at={at} timeZone={useTimeZone()} className="whitespace-nowrap text-muted" />;
}
