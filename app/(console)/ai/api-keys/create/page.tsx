import type { Metadata } from "next";
import { Create } from "@/components/keys/ai/create";
import { PageHeader } from "@/components/layout/page-header";
import { loadCreate } from "./load-create";

export const metadata: Metadata = { title: "Create API Key" };

export default async function CreateAiKeyPage() {
  const props = await loadCreate();
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title="Create API Key"
        section="/ai/api-keys"
        here="Create"
        description="Its secret is shown once, right after."
      />
      <Create as="page" {...props} />
    </div>
  );
}
