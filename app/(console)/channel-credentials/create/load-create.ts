import type { CreateProps } from "@/components/keys/channel/create";
import { requirePage } from "@/lib/auth/context";
import { env } from "@/lib/env";
import { rateCeilings } from "@/lib/services/keys/ceilings";
import { keyUsage } from "@/lib/services/keys/list";
import { createCredential } from "../actions";

/** What the form needs, on its own page and in the dialog over the list. */
export async function loadCreate(): Promise<Omit<CreateProps, "as">> {
  const ctx = await requirePage("key:generate");
  const [usage, ceilings] = await Promise.all([keyUsage(ctx, "channel"), rateCeilings(ctx)]);
  return {
    tenantId: ctx.tenant.id,
    usage,
    ceilings,
    now: ctx.now,
    installationUrl: env().PORTCULLIS_URL,
    create: createCredential,
  };
}
