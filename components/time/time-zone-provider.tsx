"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import { TIME_ZONE_COOKIE } from "./time-zone-name";

const TimeZone = createContext("UTC");

/** The zone that the server formats in: both sides show the same text, whatever the browser is set to meanwhile. */
export const useTimeZone = () => useContext(TimeZone);

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Hands the server's zone to client components, and tells the server when the browser is in another one. */
export function TimeZoneProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const router = useRouter();
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!own || own === timeZone) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http.
    document.cookie = `${TIME_ZONE_COOKIE}=${own}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    // Without this check a browser that refuses cookies would ask again for ever.
    if (document.cookie.includes(`${TIME_ZONE_COOKIE}=${own}`)) router.refresh();
  }, [router, timeZone]);

  return <TimeZone value={timeZone}>{children}</TimeZone>;
}
