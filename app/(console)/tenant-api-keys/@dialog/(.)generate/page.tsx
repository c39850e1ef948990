import { GenerateDialog } from "@/components/keys/generate/generate-dialog";
import { loadGenerate } from "../../generate/load-generate";

export default async function GenerateKeyDialog() {
  return <GenerateDialog {...(await loadGenerate())} />;
}
