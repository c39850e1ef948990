import type { Metadata } from "next";
import { Generate } from "@/components/keys/tenant/generate";
import { loadGenerate } from "../../generate/load-generate";

export const metadata: Metadata = { title: "Generate API Key" };

export default async function GenerateKeyDialog() {
  return <Generate as="dialog" {...(await loadGenerate())} />;
}
