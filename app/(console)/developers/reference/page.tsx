import type { Metadata } from "next";
import { Reference } from "@/components/developers/reference/reference";
import { PageHeader } from "@/components/layout/page-header";
import { buttonVariants } from "@/components/ui/button";
import { referenceOperations } from "@/lib/api/openapi/reference";
import { requirePage } from "@/lib/auth/context";

export const metadata: Metadata = { title: "API reference" };

export default async function ReferencePage() {
  await requirePage("key:read");
  return (
    <>
      <PageHeader
        title="API reference"
        section="/developers"
        here="API reference"
        description="Every request of the account API. Each can be tried with a key of your own."
      >
        <a href="/api/openapi.json" className={buttonVariants({ variant: "secondary" })}>
          OpenAPI 3.1
        </a>
      </PageHeader>
      <Reference operations={referenceOperations()} />
    </>
  );
}
