import { BookOpen } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Authentication } from "@/components/developers/authentication";
import { ProblemList } from "@/components/developers/problem-list";
import { QuickStarts } from "@/components/developers/quick-starts";
import { PageHeader } from "@/components/layout/page-header";
import { buttonVariants } from "@/components/ui/button";
import { requirePage } from "@/lib/auth/context";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Developers" };

export default async function DevelopersPage() {
  await requirePage("key:read");
  return (
    <>
      <PageHeader
        title="Developers"
        section="/developers"
        description="What you do with API keys in this console, your programs do over REST."
      >
        <a href="/api/openapi.json" className={buttonVariants({ variant: "secondary" })}>
          OpenAPI 3.1
        </a>
        <Link href="/developers/reference" className={buttonVariants()}>
          <BookOpen aria-hidden />
          API reference
        </Link>
      </PageHeader>
      <div className="grid grid-cols-1 gap-4">
        <Authentication />
        <QuickStarts installationUrl={env().PORTCULLIS_URL} />
        <ProblemList />
      </div>
    </>
  );
}
