import { countModels, findModels } from "@/lib/data/ai/model";
import { db } from "@/lib/data/client";
import type { ModelRow } from "@/lib/domain/ai/model";
import type { ModelListQuery } from "@/lib/domain/ai/model-list";
import type { Context } from "@/lib/domain/context";
import { type ListPage, pageOf } from "@/lib/domain/list";

export async function listModels(_ctx: Context, query: ModelListQuery): Promise<ListPage<ModelRow>> {
  const total = await countModels(db(), query);
  const { page, ...slice } = pageOf(query, total);
  return { rows: await findModels(db(), query, slice), total, page };
}
