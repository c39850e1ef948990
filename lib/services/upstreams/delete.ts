import { countModelsOf, lockUpstream, deleteUpstream as remove } from "@/lib/data/ai/upstream";
import { recordAudit } from "@/lib/data/audit";
import { transaction } from "@/lib/data/transaction";
import type { UpstreamId } from "@/lib/domain/ai/upstream-schema";
import type { Context } from "@/lib/domain/context";
import { fail } from "@/lib/domain/result";
import { platformSource } from "./audit";

/**
 * Only an upstream that no model has, so no verifier remembers it. Its credential goes with it.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when a model has it
 */
export function deleteUpstream(ctx: Context, { id }: UpstreamId): Promise<null> {
  return transaction(async (tx) => {
    const upstream = (await lockUpstream(tx, id)) ?? fail("NOT_FOUND");
    const models = await countModelsOf(tx, id);
    if (models > 0) {
      fail("CONFLICT", `It serves ${models} ${models === 1 ? "model" : "models"}. Delete or move them first.`);
    }
    await remove(tx, id);
    const details = { baseUrl: { before: upstream.baseUrl } };
    await recordAudit(tx, platformSource(ctx), "upstream.deleted", [{ target: upstream, details }]);
    return null;
  });
}
