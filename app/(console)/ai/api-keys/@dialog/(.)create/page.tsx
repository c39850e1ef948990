import type { Metadata } from "next";
import { Create } from "@/components/keys/ai/create";
import { loadCreate } from "../../create/load-create";

export const metadata: Metadata = { title: "Create API Key" };

export default async function CreateAiKeyPane() {
  return <Create as="pane" {...(await loadCreate())} />;
}
