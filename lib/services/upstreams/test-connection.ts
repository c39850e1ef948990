import { setHealth } from "@/lib/data/ai/upstream";
import { recordAudit } from "@/lib/data/audit";
import { transaction } from "@/lib/data/transaction";
import type { UpstreamTest } from "@/lib/domain/ai/upstream";
import type { UpstreamId } from "@/lib/domain/ai/upstream-schema";
import type { Context } from "@/lib/domain/context";
import { platformSource } from "./audit";
import { findOffer } from "./offered";

/**
 * Asks an upstream for its models and remembers whether it answered.
 *
 * @throws DomainError NOT_FOUND
 */
export async function testConnection(ctx: Context, { id }: UpstreamId): Promise<UpstreamTest> {
  const { upstream, fault, models } = await findOffer(id);
  await transaction(async (tx) => {
    await setHealth(tx, upstream, ctx.now, fault);
    const details = { result: { after: fault ?? "It answered." } };
    await recordAudit(tx, platformSource(ctx), "upstream.tested", [{ target: upstream, details }]);
  });
  return { fault, models: models.length };
}
