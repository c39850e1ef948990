import type { Metadata } from "next";
import { Generate } from "@/components/keys/tenant/generate";
import { PageHeader } from "@/components/layout/page-header";
import { loadGenerate } from "./load-generate";

export const metadata: Metadata = { title: "Generate API Key" };

export default async function GenerateKeyPage() {
  const props = await loadGenerate();
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title="Generate API Key"
        section="/tenant-api-keys"
        here="Generate"
        description="Its secret is shown once, right after."
      />
      <Generate as="page" {...props} />
    </div>
  );
}
