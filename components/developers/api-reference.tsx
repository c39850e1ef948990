"use client";

import { useTheme } from "next-themes";
import { useEffect, useRef, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";

/**
 * Scalar's reference of the API, with its *try it*. It is a program of its own, several hundred kilobytes large, so it is
 * fetched by this page alone, when the page is shown. Nothing of it asks another host.
 */
export function ApiReference() {
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(false);
  const { resolvedTheme } = useTheme();

  useEffect(() => {
    if (!resolvedTheme) return;
    let ended = false;
    let destroy = () => {};
    void import("./scalar").then(({ mountReference }) => {
      if (ended || !place.current) return;
      destroy = mountReference(place.current, resolvedTheme === "dark" ? "dark" : "light");
      setShown(true);
    });
    return () => {
      ended = true;
      destroy();
    };
  }, [resolvedTheme]);

  return (
    <>
      {!shown && <Skeleton className="h-96" />}
      <div ref={place} />
    </>
  );
}
