import type { Metadata } from "next";
import { AutoRefresh } from "@/components/admin/verifiers/auto-refresh";
import { VerifierTable } from "@/components/admin/verifiers/verifier-table";
import { PageHeader } from "@/components/layout/page-header";
import { requirePage } from "@/lib/auth/context";
import { listVerifiers } from "@/lib/services/verifiers/list";

export const metadata: Metadata = { title: "Verifiers" };

export default async function VerifiersPage() {
  const ctx = await requirePage("verifier:read");
  const verifiers = await listVerifiers(ctx);
  return (
    <>
      <PageHeader
        title="Verifiers"
        section="/admin/verifiers"
        description="The processes that decide whether a key is let in. A revocation returns when all of them have applied it."
      />
      <VerifierTable verifiers={verifiers} />
      <AutoRefresh />
    </>
  );
}
