import type { GenerateProps } from "@/components/keys/tenant/generate";
import { requirePage } from "@/lib/auth/context";
import { env } from "@/lib/env";
import { rateCeilings } from "@/lib/services/keys/ceilings";
import { keyUsage, listGroups } from "@/lib/services/keys/list";
import { generateKey } from "../actions";

/** What the form needs, on its own page and in the dialog over the list. */
export async function loadGenerate(): Promise<Omit<GenerateProps, "as">> {
  const ctx = await requirePage("key:generate");
  const [groups, usage, ceilings] = await Promise.all([listGroups(ctx), keyUsage(ctx, "tenant"), rateCeilings(ctx)]);
  return {
    tenantId: ctx.tenant.id,
    groups,
    usage,
    ceilings,
    now: ctx.now,
    installationUrl: env().PORTCULLIS_URL,
    generate: generateKey,
  };
}
