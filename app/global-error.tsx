"use client";

import "./globals.css";
import { ErrorPage, type ErrorPageProps } from "@/components/layout/error-page";

/** Stands in for the root layout when that one fails. */
export default function GlobalError(props: ErrorPageProps) {
  return (
    <html lang="en">
      <body className="font-sans text-base antialiased">
        <title>Something went wrong · Portcullis</title>
        <main>
          <ErrorPage {...props} />
        </main>
      </body>
    </html>
  );
}
