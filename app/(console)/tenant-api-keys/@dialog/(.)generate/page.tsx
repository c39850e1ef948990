import type { Metadata } from "next";
import { GenerateDialog } from "@/components/keys/generate/generate-dialog";
import { loadGenerate } from "../../generate/load-generate";

export const metadata: Metadata = { title: "Generate API Key" };

export default async function GenerateKeyDialog() {
  return <GenerateDialog {...(await loadGenerate())} />;
}
