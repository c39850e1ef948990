"use client";

import Link from "next/link";
import { Button, buttonVariants } from "@/components/ui/button";
import { HOME_PATH } from "@/lib/domain/local-path";
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
      <Link href={HOME_PATH} className={buttonVariants({ variant: "secondary" })}>
        Go to API Keys
      </Link>
    </MessagePage>
  );
}
