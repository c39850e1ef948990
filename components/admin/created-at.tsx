"use client";

import { DateOnly } from "@/components/time/exact-time";
import { useTimeZone } from "@/components/time/time-zone-provider";

export function CreatedAt({ at }: { at: Date }) {
  return <DateOnly at={at} timeZone={useTimeZone()} className="whitespace-nowrap text-muted" />;
}
