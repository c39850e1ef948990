import { BookOpen } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Authentication } from "@/components/developers/authentication";
import { ProblemList } from "@/components/developers/problem-list";
import { QuickStarts } from "@/components/developers/quick-starts";
import { Tools } from "@/components/developers/tools";
import { PageHeader } from "@/components/layout/page-header";
import { buttonVariants } from "@/components/ui/button";
import { requirePage } from "@/lib/auth/context";
import { can } from "@/lib/domain/permission";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Developers" };

const SECTIONS = [
  ["authentication", "Authentication"],
  ["quick-starts", "Quick starts"],
  ["command-line", "Command line"],
  ["typescript", "TypeScript client"],
  ["errors", "Errors"],
] as const;

export default async function DevelopersPage() {
  const { actor } = await requirePage("key:read");
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
        <nav aria-label="On this page">
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {SECTIONS.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`} className="rounded-sm text-accent underline underline-offset-4">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Authentication mayGenerate={can(actor.role, "key:generate")} />
        <QuickStarts installationUrl={env().PORTCULLIS_URL} />
        <Tools installationUrl={env().PORTCULLIS_URL} />
        <ProblemList />
      </div>
    </>
  );
}
