"use client";

import dynamic from "next/dynamic";

/** Toasts answer to something that was done, so the page need not wait for them. */
export const LazyToaster = dynamic(() => import("./toaster").then((module) => module.Toaster), { ssr: false });
