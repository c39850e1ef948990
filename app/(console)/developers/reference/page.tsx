import type { Metadata } from "next";
import { ApiReference } from "@/components/developers/api-reference";
import { PageHeader } from "@/components/layout/page-header";
import { requirePage } from "@/lib/auth/context";

export const metadata: Metadata = { title: "API reference" };

export default async function ReferencePage() {
  await requirePage("key:read");
  return (
    <>
      <PageHeader title="API reference" section="/developers" here="API reference" />
      <ApiReference />
    </>
  );
}
