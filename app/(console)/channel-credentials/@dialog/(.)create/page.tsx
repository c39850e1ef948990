import type { Metadata } from "next";
import { Create } from "@/components/keys/channel/create";
import { loadCreate } from "../../create/load-create";

export const metadata: Metadata = { title: "Create API Key" };

export default async function CreateCredentialDialog() {
  return <Create as="dialog" {...(await loadCreate())} />;
}
