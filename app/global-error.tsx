"use client";

import "./globals.css";
import { MessagePage } from "@/components/layout/message-page";

/** Stands in for the root layout when that one fails. Every page loads it, so it brings nothing of its own. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body className="font-sans text-base antialiased">
        <title>Something went wrong · Portcullis</title>
        <main>
          <MessagePage title="Something went wrong" description="This page could not be shown. Nothing was changed.">
            <a href="/" className="text-accent text-sm underline underline-offset-4">
              Try again
            </a>
          </MessagePage>
        </main>
      </body>
    </html>
  );
}
