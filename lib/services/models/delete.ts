import { lockModel, deleteModel as remove } from "@/lib/data/ai/model-write";
import { recordAudit } from "@/lib/data/audit";
import type { ModelId } from "@/lib/domain/ai/model-schema";
import type { Context } from "@/lib/domain/context";
import type { Propagated } from "@/lib/domain/lease";
import { fail } from "@/lib/domain/result";
import { propagate } from "@/lib/services/revocation/propagate";
import { platformSource } from "@/lib/services/upstreams/audit";

/**
 * Keys that name the model keep its id, which no other model will ever have.
 *
 * @throws DomainError NOT_FOUND
 */
export function deleteModel(ctx: Context, { id }: ModelId): Promise<Propagated> {
  return propagate("models", [id], async (tx) => {
    const model = (await lockModel(tx, id)) ?? fail("NOT_FOUND");
    await remove(tx, id);
    const details = { upstream: { before: model.upstream }, upstreamName: { before: model.upstreamName } };
    await recordAudit(tx, platformSource(ctx), "model.deleted", [{ target: model, details }]);
    return {};
  });
}
