import { findTakenNames, findUpstreamNames } from "@/lib/data/ai/model";
import { db } from "@/lib/data/client";
import type { ImportOffer, ImportState } from "@/lib/domain/ai/upstream";
import type { UpstreamId } from "@/lib/domain/ai/upstream-schema";
import type { Context } from "@/lib/domain/context";
import { findOffer } from "./offered";

/**
 * What an upstream offers, and which of it is new here.
 *
 * @throws DomainError NOT_FOUND
 */
export async function listImportable(_ctx: Context, { id }: UpstreamId): Promise<ImportOffer> {
  const { fault, models } = await findOffer(id);
  const [imported, taken] = await Promise.all([
    findUpstreamNames(db(), id),
    findTakenNames(
      db(),
      models.map(({ name }) => name),
    ),
  ]);
  const stateOf = (name: string): ImportState =>
    imported.has(name) ? "imported" : taken.has(name) ? "nameTaken" : "new";
  return { fault, models: models.map((model) => ({ ...model, state: stateOf(model.name) })) };
}
