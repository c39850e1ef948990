import type { Metadata } from "next";
import Link from "next/link";
import { Wordmark } from "@/components/brand/wordmark";
import { ProblemList } from "@/components/developers/problem-list";
import { buttonVariants } from "@/components/ui/button";

export const metadata: Metadata = { title: "Errors of the API" };

/** Where the `type` of a problem document leads: whoever meets one may have no account. */
export default function ErrorsPage() {
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-6 sm:px-6">
      <header className="flex flex-wrap items-center justify-between gap-3 pb-6">
        <Wordmark />
        <Link href="/developers" className={buttonVariants({ variant: "secondary" })}>
          Developers
        </Link>
      </header>
      <main className="grid grid-cols-1 gap-4">
        <h1 className="font-semibold text-xl tracking-tight">Errors of the API</h1>
        <ProblemList />
      </main>
    </div>
  );
}
