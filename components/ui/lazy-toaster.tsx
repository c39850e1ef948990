"use client";

import { type ComponentType, useEffect, useState } from "react";

/** Toasts answer to something that was done: their script is fetched with the first thing that is done on the page. */
export function LazyToaster() {
  const [Toaster, setToaster] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (Toaster) return;
    const use = () => {
      // Without a connection, the next thing that is done tries again.
      import("./toaster").then((module) => setToaster(() => module.Toaster)).catch(() => {});
    };
    addEventListener("pointerdown", use);
    addEventListener("keydown", use);
    return () => {
      removeEventListener("pointerdown", use);
      removeEventListener("keydown", use);
    };
  }, [Toaster]);
  return Toaster && <Toaster />;
}
