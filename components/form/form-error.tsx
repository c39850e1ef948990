"use client";

import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { loginPath } from "@/lib/domain/local-path";
import type { Failure } from "@/lib/domain/result";

interface FormErrorProps {
  failure: Failure | null;
  className?: string;
  /** What can be done about it: links and buttons under the message. */
  children?: ReactNode;
}

/** What a submission met. Someone whose session has ended signs in beside it, so that what they typed stays. */
export function FormError({ failure, className, children }: FormErrorProps) {
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) alert.current?.scrollIntoView({ block: "nearest" });
  }, [failure]);

  if (!failure) return null;
  return (
    <Alert ref={alert} tone="danger" role="alert" className={className}>
      <p>{failure.message}</p>
      {failure.code === "SIGNED_OUT" && (
        <p>
          <Link
            href={loginPath(location.pathname + location.search)}
            target="_blank"
            className="font-medium text-accent underline underline-offset-4"
          >
            Sign in
          </Link>{" "}
          in a new tab, then try again here. What you typed stays.
        </p>
      )}
      {children}
    </Alert>
  );
}
