"use client";

import { Button, buttonVariants } from "@/components/ui/button";
import { MessagePage } from "./message-page";

export interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

/** What an error.tsx shows. The number finds the error in the server's log. */
export function ErrorPage({ error, retry }: ErrorPageProps) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <MessagePage
      title="Something went wrong"
      description={
        <>
          <p>This page could not be shown. Nothing was changed.</p>
          {digest && (
            <p>
              If it happens again, tell support the number <code className="font-mono text-foreground">{digest}</code>.
            </p>
          )}
        </>
      }
    >
      <Button onClick={retry}>Try again</Button>
      {/* A whole new page: the fault may be in this one's script. */}
      <a href="/" className={buttonVariants({ variant: "secondary" })}>
        Go to API Keys
      </a>
    </MessagePage>
  );
}
