import { Code, Download, Plus } from "lucide-react";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { Button, buttonVariants } from "@/components/ui/button";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyUsage } from "@/lib/domain/key";
import { KINDS } from "@/lib/domain/kind";
import { NewKeyLink } from "./new-key-link";

interface ListHeaderProps {
  kind: KeyKind;
  usage: KeyUsage;
  exportHref: string;
  mayGenerate: boolean;
  mayRaiseLimit: boolean;
}

const REASON_ID = "generate-reason";

export function ListHeader({ kind, usage: { used, limit }, exportHref, mayGenerate, mayRaiseLimit }: ListHeaderProps) {
  const { title, path, create } = KINDS[kind];
  const full = used >= limit;
  return (
    <PageHeader
      title={title}
      section={path}
      badge={<Badge tone={full ? "warning" : "neutral"}>{`${used}/${limit} keys`}</Badge>}
    >
      {mayGenerate && full && (
        <p id={REASON_ID} className="text-muted text-xs">
          {mayRaiseLimit ? (
            <>
              The limit is reached.{" "}
              <Link href="/admin/tenants" className="font-medium text-accent underline underline-offset-4">
                Raise it
              </Link>
            </>
          ) : (
            "Contact support to raise the limit"
          )}
        </p>
      )}
      <Link href="/developers" className={buttonVariants({ variant: "ghost" })}>
        <Code aria-hidden />
        Developer resources
      </Link>
      <a href={exportHref} download className={buttonVariants({ variant: "secondary" })}>
        <Download aria-hidden />
        Export CSV
      </a>
      {mayGenerate &&
        (full ? (
          <Button disabled aria-describedby={REASON_ID}>
            <Plus aria-hidden />
            {create}
          </Button>
        ) : (
          <NewKeyLink kind={kind} />
        ))}
    </PageHeader>
  );
}
