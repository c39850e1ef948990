"use server";

import { defineAction } from "@/lib/action";
import { createAiKeySchema, editAiKeySchema } from "@/lib/domain/ai/ai-key-schema";
import { deleteKeysSchema, rotateKeySchema } from "@/lib/domain/key-schema";
import { edit } from "@/lib/services/keys/edit";
import { generate } from "@/lib/services/keys/generate";
import { removeAll } from "@/lib/services/keys/remove";
import { rotate } from "@/lib/services/keys/rotate";
import { defineKeyActions } from "../../define-key-actions";

const KIND = "ai";
const common = defineKeyActions(KIND);

export const createAiKey = defineAction({
  permission: "key:generate",
  schema: createAiKeySchema,
  run: (ctx, form) => generate(ctx, KIND, form),
});
export const editAiKey = defineAction({
  permission: "key:edit",
  schema: editAiKeySchema,
  run: (ctx, settings) => edit(ctx, KIND, settings),
});
export const rotateAiKey = defineAction({
  permission: "key:rotate",
  schema: rotateKeySchema,
  run: (ctx, rotation) => rotate(ctx, KIND, rotation),
});
export const revokeAiKeys = common.revoke;
export const deleteAiKeys = defineAction({
  permission: "key:delete",
  schema: deleteKeysSchema,
  run: (ctx, keys) => removeAll(ctx, KIND, keys),
});

export const loadAiKey = common.load;
export const checkAddress = common.checkAddress;
