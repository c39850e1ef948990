import type { Db } from "@/lib/data/client";

/** Those of the ids that are a model's, enabled or not, in their own order. */
export async function findModelIds(db: Db, ids: readonly string[]): Promise<string[]> {
  const models = await db.model.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return models.map(({ id }) => id);
}
