import type { Db } from "./client";

/** @returns those peppers that secrets in this database need and that are not among `configured` */
export async function findMissingPeppers(db: Db, configured: readonly string[]): Promise<string[]> {
  const peppers = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM pepper
    WHERE id <> ALL (${configured}) AND EXISTS (SELECT 1 FROM secret WHERE pepper_id = pepper.id)
    ORDER BY created_at, id`;
  return peppers.map(({ id }) => id);
}

/** All that the console has ever been started with. */
export async function findPeppers(db: Db): Promise<string[]> {
  const peppers = await db.pepper.findMany({ select: { id: true } });
  return peppers.map(({ id }) => id);
}

/** Those that are known already stay as they are. */
export async function addPeppers(db: Db, ids: readonly string[]): Promise<void> {
  await db.pepper.createMany({ data: ids.map((id) => ({ id })), skipDuplicates: true });
}
