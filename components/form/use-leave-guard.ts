"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

export interface LeaveGuard {
  /** A question is open: leave or stay? */
  asking: boolean;
  /** Runs `go` at once, or first asks where something would be lost. */
  leave: (go: () => void) => void;
  confirm: () => void;
  stay: () => void;
}

/**
 * Asks before something on this page is lost: by a link, by the back button where the browser lets pages ask, and, in
 * the browser's own words, by a reload or by closing the tab.
 *
 * @param active whether anything would be lost now
 */
export function useLeaveGuard(active: boolean): LeaveGuard {
  const router = useRouter();
  const [go, setGo] = useState<(() => void) | null>(null);
  const leaving = useRef(false);

  useEffect(() => {
    if (!active) return;
    const ask = (event: Event, then: () => void) => {
      if (leaving.current) return;
      event.preventDefault();
      event.stopPropagation();
      setGo(() => then);
    };
    const onUnload = (event: Event) => {
      if (!leaving.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const href = followedLink(event);
      if (href) ask(event, () => router.push(href));
    };
    const onNavigate = (event: NavigateEvent) => {
      const { key } = event.destination;
      if (event.navigationType === "traverse" && event.cancelable) ask(event, () => window.navigation.traverseTo(key));
    };
    // Not every browser has the Navigation API.
    const navigation: Navigation | undefined = window.navigation;
    window.addEventListener("beforeunload", onUnload);
    window.addEventListener("click", onClick, true);
    navigation?.addEventListener("navigate", onNavigate);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      window.removeEventListener("click", onClick, true);
      navigation?.removeEventListener("navigate", onNavigate);
    };
  }, [active, router]);

  function run(then: () => void) {
    leaving.current = true;
    then();
  }

  return {
    asking: go !== null,
    leave: (then) => (active ? setGo(() => then) : run(then)),
    confirm: () => {
      setGo(null);
      if (go) run(go);
    },
    stay: () => setGo(null),
  };
}

/** The path that a click leads to in this tab, if it does. */
function followedLink(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download")) return null;
  const url = new URL(link.href);
  const samePage = url.pathname === location.pathname && url.search === location.search;
  return url.origin === location.origin && !samePage ? url.pathname + url.search + url.hash : null;
}
