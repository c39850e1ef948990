"use client";

import { type ReactNode, useCallback, useEffect, useState } from "react";
import { Alert } from "./alert";
import { Button } from "./button";

interface OnDemandProps<Part> {
  /** Fetches the script. */
  load: () => Promise<Part>;
  /** Stands in while it is on its way. */
  fallback?: ReactNode;
  onClose: () => void;
  children: (part: Part) => ReactNode;
}

/**
 * Draws a part whose script is fetched when it is wanted. `lazy` would take the whole page down where that fails, and
 * remember the failure until the page is reloaded.
 */
export function OnDemand<Part>({ load, fallback = null, onClose, children }: OnDemandProps<Part>) {
  const [fetched, setFetched] = useState<{ part: Part } | "failed" | null>(null);
  const fetchPart = useCallback(() => {
    setFetched(null);
    load().then(
      (part) => setFetched({ part }),
      () => setFetched("failed"),
    );
  }, [load]);
  useEffect(fetchPart, [fetchPart]);

  if (fetched !== "failed") return fetched ? children(fetched.part) : fallback;
  return (
    <>
      {fallback}
      <Alert tone="danger" role="alert" className="fixed right-4 bottom-4 left-4 z-50 shadow-overlay sm:left-auto">
        <p>The connection was lost.</p>
        <div className="flex gap-2">
          <Button variant="secondary" onClick={fetchPart}>
            Try again
          </Button>
          <Button variant="ghost" onClick={onClose}>
            Close
          </Button>
        </div>
      </Alert>
    </>
  );
}
