import type { Db } from "@/lib/data/client";

export interface ModelValues {
  upstreamId: string;
  name: string;
  upstreamName: string;
  aliases: string[];
  enabled: boolean;
  contextLength: number | null;
  inputPrice: number;
  outputPrice: number;
}

export interface LockedModel extends ModelValues {
  id: string;
  upstream: string;
  version: number;
}

/** As it is now, and as it stays until the transaction ends. */
export async function lockModel(tx: Db, id: string): Promise<LockedModel | null> {
  const [model] = await tx.$queryRaw<LockedModel[]>`
    SELECT m.id, m.upstream_id AS "upstreamId", u.name AS upstream, m.name, m.upstream_name AS "upstreamName", m.aliases,
      m.enabled, m.context_length AS "contextLength", m.version,
      m.input_price::float8 AS "inputPrice", m.output_price::float8 AS "outputPrice"
    FROM model m JOIN upstream u ON u.id = m.upstream_id
    WHERE m.id = ${id} FOR UPDATE OF m`;
  return model ?? null;
}

const namesOf = ({ name, aliases }: ModelValues) => [name, ...aliases].map((text) => ({ name: text }));

export const createModel = (tx: Db, values: ModelValues): Promise<{ id: string; name: string }> =>
  tx.model.create({
    data: { ...values, names: { createMany: { data: namesOf(values) } } },
    select: { id: true, name: true },
  });

/** Of a model that is locked. */
export const updateModel = (tx: Db, id: string, values: ModelValues): Promise<{ version: number }> =>
  tx.model.update({
    where: { id },
    data: { ...values, names: { deleteMany: {}, createMany: { data: namesOf(values) } }, version: { increment: 1 } },
    select: { version: true },
  });

/** Its names go with it. Keys that name it, and what was used of it, stay as they are. */
export const deleteModel = (tx: Db, id: string) => tx.model.delete({ where: { id }, select: { id: true } });
