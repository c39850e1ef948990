import { Plus } from "lucide-react";
import Link from "next/link";
import { buttonVariants } from "@/components/ui/button";

/** Opens as a dialog over the list; as a page of its own in a new tab or after a reload. */
export function GenerateLink({ label = "Generate API Key" }: { label?: string }) {
  return (
    <Link href="/tenant-api-keys/generate" scroll={false} className={buttonVariants()}>
      <Plus aria-hidden />
      {label}
    </Link>
  );
}
