import { redirect } from "next/navigation";
import type { CreateProps } from "@/components/keys/ai/create";
import { requirePage } from "@/lib/auth/context";
import { KINDS } from "@/lib/domain/kind";
import { env } from "@/lib/env";
import { aiOffer } from "@/lib/services/keys/ai-offer";
import { rateCeilings } from "@/lib/services/keys/ceilings";
import { keyUsage } from "@/lib/services/keys/list";
import { createAiKey } from "../actions";

/** What the form needs, on its own page and in the pane over the list, which says how to get invited. */
export async function loadCreate(): Promise<Omit<CreateProps, "as">> {
  const ctx = await requirePage("key:generate");
  const [offer, usage, ceilings] = await Promise.all([aiOffer(ctx), keyUsage(ctx, "ai"), rateCeilings(ctx)]);
  if (!offer.invited) redirect(KINDS.ai.path);
  return {
    tenantId: ctx.tenant.id,
    offer,
    usage,
    ceilings,
    now: ctx.now,
    installationUrl: env().PORTCULLIS_URL,
    create: createAiKey,
  };
}
