import type { Db } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { escapeLike } from "@/lib/data/like";
import type { ModelOption, ModelRow } from "@/lib/domain/ai/model";
import type { ModelListQuery } from "@/lib/domain/ai/model-list";

const row = {
  id: true,
  upstream: { select: { id: true, name: true } },
  name: true,
  upstreamName: true,
  aliases: true,
  enabled: true,
  contextLength: true,
  inputPrice: true,
  outputPrice: true,
  version: true,
  createdAt: true,
} satisfies Prisma.ModelSelect;

/** Prices are at most a million dollars, in micro-dollars: numbers hold that exactly. */
const toRow = ({ inputPrice, outputPrice, ...model }: Prisma.ModelGetPayload<{ select: typeof row }>): ModelRow => ({
  ...model,
  inputPrice: Number(inputPrice),
  outputPrice: Number(outputPrice),
});

function where({ search, upstream, state }: ModelListQuery): Prisma.ModelWhereInput {
  const contains = { contains: escapeLike(search), mode: "insensitive" } as const;
  return {
    ...(upstream && { upstreamId: upstream }),
    ...(state !== "all" && { enabled: state === "enabled" }),
    ...(search && { OR: [{ upstreamName: contains }, { names: { some: { name: contains } } }] }),
  };
}

const order: Record<ModelListQuery["sort"], (direction: Prisma.SortOrder) => Prisma.ModelOrderByWithRelationInput> = {
  name: (name) => ({ name }),
  upstream: (name) => ({ upstream: { name } }),
  contextLength: (sort) => ({ contextLength: { sort, nulls: sort === "asc" ? "first" : "last" } }),
  inputPrice: (inputPrice) => ({ inputPrice }),
  outputPrice: (outputPrice) => ({ outputPrice }),
  createdAt: (createdAt) => ({ createdAt }),
};

export const countModels = (db: Db, query: ModelListQuery): Promise<number> => db.model.count({ where: where(query) });

export async function findModels(
  db: Db,
  query: ModelListQuery,
  slice: { skip: number; take: number },
): Promise<ModelRow[]> {
  const models = await db.model.findMany({
    where: where(query),
    orderBy: [order[query.sort](query.direction), { name: query.direction }],
    ...slice,
    select: row,
  });
  return models.map(toRow);
}

/** All of them, by name. */
export const findModelOptions = (db: Db): Promise<ModelOption[]> =>
  db.model.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true, enabled: true } });

/** The names of those of the models that there are, by name. */
export async function findModelNames(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const models = await db.model.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return models.map(({ name }) => name);
}

/** The names of an upstream's models, as it is asked for them. */
export async function findUpstreamNames(db: Db, upstreamId: string): Promise<Set<string>> {
  const models = await db.model.findMany({ where: { upstreamId }, select: { upstreamName: true } });
  return new Set(models.map(({ upstreamName }) => upstreamName));
}

/** Which of the names are a model's, or an alias of one. */
export async function findTakenNames(db: Db, names: readonly string[], exceptModelId?: string): Promise<Set<string>> {
  const taken = await db.modelName.findMany({
    where: { name: { in: [...names] }, ...(exceptModelId && { modelId: { not: exceptModelId } }) },
    select: { name: true },
  });
  return new Set(taken.map(({ name }) => name));
}
