"use client";

import { lazy, Suspense, useEffect, useState } from "react";

const Toaster = lazy(() => import("./toaster").then((module) => ({ default: module.Toaster })));

/** Toasts answer to something that was done: their script is fetched with the first thing that is done on the page. */
export function LazyToaster() {
  const [used, setUsed] = useState(false);
  useEffect(() => {
    const use = () => setUsed(true);
    addEventListener("pointerdown", use, { once: true });
    addEventListener("keydown", use, { once: true });
    return () => {
      removeEventListener("pointerdown", use);
      removeEventListener("keydown", use);
    };
  }, []);
  return (
    used && (
      <Suspense>
        <Toaster />
      </Suspense>
    )
  );
}
