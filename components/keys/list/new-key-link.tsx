import { Plus } from "lucide-react";
import Link from "next/link";
import { buttonVariants } from "@/components/ui/button";
import type { KeyKind } from "@/lib/domain/grant";
import { KINDS } from "@/lib/domain/kind";

/** Opens as a dialog over the list; as a page of its own in a new tab or after a reload. */
export function NewKeyLink({ kind, label = KINDS[kind].create }: { kind: KeyKind; label?: string }) {
  return (
    <Link href={KINDS[kind].newPath} scroll={false} className={buttonVariants()}>
      <Plus aria-hidden />
      {label}
    </Link>
  );
}
