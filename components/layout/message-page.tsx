import type { ReactNode } from "react";
import { PortcullisMark } from "@/components/brand/portcullis-mark";

interface MessagePageProps {
  title: string;
  description: ReactNode;
  children: ReactNode;
}

/** A page that has one thing to say, and a way on. */
export function MessagePage({ title, description, children }: MessagePageProps) {
  return (
    <div className="mx-auto grid min-h-[60dvh] max-w-md place-content-center justify-items-center gap-2 px-4 text-center">
      <PortcullisMark className="mb-2 size-8 text-muted" />
      <h1 className="font-semibold text-lg">{title}</h1>
      <div className="grid gap-1 text-muted text-sm">{description}</div>
      <div className="mt-3 flex flex-wrap justify-center gap-2">{children}</div>
    </div>
  );
}
