import type { ReactNode } from "react";
import { Wordmark } from "@/components/brand/wordmark";

/** One card in the middle, for everything that happens before the console. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-10">
      <Wordmark className="self-center text-lg" />
      {children}
    </main>
  );
}
