"use server";

import { defineAction } from "@/lib/action";
import { createModelSchema, editModelSchema, modelIdSchema } from "@/lib/domain/ai/model-schema";
import {
  createUpstreamSchema,
  editUpstreamSchema,
  importModelsSchema,
  upstreamIdSchema,
} from "@/lib/domain/ai/upstream-schema";
import { createModel as create } from "@/lib/services/models/create";
import { deleteModel as remove } from "@/lib/services/models/delete";
import { editModel as edit } from "@/lib/services/models/edit";
import { importModels as importOffered } from "@/lib/services/models/import";
import { createUpstream as createOne } from "@/lib/services/upstreams/create";
import { deleteUpstream as removeOne } from "@/lib/services/upstreams/delete";
import { editUpstream as editOne } from "@/lib/services/upstreams/edit";
import { listImportable as list } from "@/lib/services/upstreams/importable";
import { testConnection as test } from "@/lib/services/upstreams/test-connection";

const permission = "model:manage";

export const createUpstream = defineAction({ permission, schema: createUpstreamSchema, run: createOne });
export const editUpstream = defineAction({ permission, schema: editUpstreamSchema, run: editOne });
export const deleteUpstream = defineAction({ permission, schema: upstreamIdSchema, run: removeOne });
export const testConnection = defineAction({ permission, schema: upstreamIdSchema, run: test });
export const listImportable = defineAction({ permission, schema: upstreamIdSchema, run: list, readOnly: true });
export const importModels = defineAction({ permission, schema: importModelsSchema, run: importOffered });
export const createModel = defineAction({ permission, schema: createModelSchema, run: create });
export const editModel = defineAction({ permission, schema: editModelSchema, run: edit });
export const deleteModel = defineAction({ permission, schema: modelIdSchema, run: remove });
