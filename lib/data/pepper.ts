import type { Db } from "./client";

/** The ids of all peppers that digests in this database were made with. */
export async function findPepperIds(db: Db): Promise<string[]> {
  const peppers = await db.pepper.findMany({ select: { id: true }, orderBy: { createdAt: "asc" } });
  return peppers.map(({ id }) => id);
}

/** Those that are known already stay as they are. */
export async function addPeppers(db: Db, ids: readonly string[]): Promise<void> {
  await db.pepper.createMany({ data: ids.map((id) => ({ id })), skipDuplicates: true });
}
