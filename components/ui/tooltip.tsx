"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

const DELAY_MS = 200;
const GAP = 6;
const MARGIN = 8;
const BUBBLE_ID = "tooltip";

/**
 * One tooltip for the whole page: any element with `data-tooltip="text"` has it on hover and focus, without a script
 * of its own. It describes the element to screen readers while it shows, Escape hides it (WCAG 2.2, 1.4.13).
 */
export function TooltipHost() {
  const [target, setTarget] = useState<HTMLElement | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (event: Event, delay: number) => {
      clearTimeout(timer);
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-tooltip]") : null;
      timer = setTimeout(() => setTarget(element), element ? delay : 0);
    };
    const hide = () => {
      clearTimeout(timer);
      setTarget(null);
    };
    const listeners = {
      pointerover: (event: Event) => show(event, DELAY_MS),
      focusin: (event: Event) => {
        if (event.target instanceof Element && event.target.matches(":focus-visible, time")) show(event, 0);
      },
      focusout: hide,
      pointerdown: hide,
      keydown: (event: Event) => {
        if (event instanceof KeyboardEvent && event.key === "Escape") hide();
      },
    };
    for (const [type, listener] of Object.entries(listeners)) document.addEventListener(type, listener);
    window.addEventListener("scroll", hide, true);
    return () => {
      clearTimeout(timer);
      for (const [type, listener] of Object.entries(listeners)) document.removeEventListener(type, listener);
      window.removeEventListener("scroll", hide, true);
    };
  }, []);

  return target?.isConnected ? createPortal(<Bubble target={target} />, document.body) : null;
}

function Bubble({ target }: { target: HTMLElement }) {
  const bubble = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bubble.current;
    if (!element) return;
    const anchor = target.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const above = anchor.top - height - GAP;
    const centred = anchor.left + anchor.width / 2 - width / 2;
    element.style.top = `${above >= MARGIN ? above : anchor.bottom + GAP}px`;
    element.style.left = `${Math.max(MARGIN, Math.min(centred, innerWidth - width - MARGIN))}px`;
    target.setAttribute("aria-describedby", BUBBLE_ID);
    return () => target.removeAttribute("aria-describedby");
  }, [target]);

  return (
    <div
      ref={bubble}
      id={BUBBLE_ID}
      role="tooltip"
      className="pointer-events-none fixed top-0 left-0 z-60 w-max max-w-72 rounded-md bg-foreground px-2 py-1 text-surface text-xs shadow-overlay"
    >
      {target.dataset.tooltip}
    </div>
  );
}
