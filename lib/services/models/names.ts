import { findTakenNames } from "@/lib/data/ai/model";
import type { Db } from "@/lib/data/client";
import { type FieldErrors, fail } from "@/lib/domain/result";

/**
 * Clients name models by their names and aliases alike. Two who take one name at the same instant are kept apart by the
 * database.
 *
 * @throws DomainError INVALID_INPUT at the fields whose names are taken
 */
export async function assertNamesFree(
  tx: Db,
  { name, aliases }: { name: string; aliases: readonly string[] },
  exceptModelId?: string,
): Promise<void> {
  const taken = await findTakenNames(tx, [name, ...aliases], exceptModelId);
  if (taken.size === 0) return;
  const errors: FieldErrors = {};
  if (taken.has(name)) errors.name = ["A model has this name or alias already."];
  const takenAliases = aliases.filter((alias) => taken.has(alias));
  if (takenAliases.length > 0) {
    errors.aliases = takenAliases.map((alias) => `A model has the name or alias ${alias} already.`);
  }
  fail("INVALID_INPUT", "Check the marked fields.", errors);
}
