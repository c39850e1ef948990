import { findTakenNames } from "@/lib/data/ai/model";
import { createModel } from "@/lib/data/ai/model-write";
import { shareUpstream } from "@/lib/data/ai/upstream";
import { recordAudit } from "@/lib/data/audit";
import type { ImportModels } from "@/lib/domain/ai/upstream-schema";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import type { Propagated } from "@/lib/domain/lease";
import { fail } from "@/lib/domain/result";
import { propagate } from "@/lib/services/revocation/propagate";
import { uniqueName } from "@/lib/services/unique-name";
import { platformSource } from "@/lib/services/upstreams/audit";
import { findOffer } from "@/lib/services/upstreams/offered";
import { auditedModel } from "./audit";

/**
 * Makes models of what an upstream offers at this moment, all or none, under the names that it gives them and without
 * prices.
 *
 * @throws DomainError NOT_FOUND; CONFLICT where the upstream does not answer, offers one of them no more, or a model has
 * its name already
 */
export async function importModels(
  ctx: Context,
  { id, names, enabled }: ImportModels,
): Promise<{ imported: number } & Propagated> {
  const { fault, models } = await findOffer(id);
  if (fault !== null) fail("CONFLICT", fault);
  const offered = new Map(models.map((model) => [model.name, model]));
  const chosen = [...new Set(names)].map(
    (name) => offered.get(name) ?? fail("CONFLICT", `The upstream does not offer ${name} any more.`),
  );
  return uniqueName("model", () =>
    propagate("models", [], async (tx) => {
      const upstream = (await shareUpstream(tx, id)) ?? fail("NOT_FOUND");
      const [taken] = await findTakenNames(tx, names);
      if (taken !== undefined)
        fail("CONFLICT", `A model has the name or alias ${taken} already. Nothing was imported.`);
      const records = [];
      for (const { name, contextLength } of chosen) {
        const free = { aliases: [], inputPrice: 0, outputPrice: 0 };
        const values = { upstreamId: id, name, upstreamName: name, enabled, contextLength, ...free };
        const target = await createModel(tx, values);
        records.push({ target, details: changes(null, auditedModel(values, upstream.name)) });
      }
      await recordAudit(tx, platformSource(ctx), "model.created", records);
      return { imported: records.length };
    }),
  );
}
