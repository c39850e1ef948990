"use server";

import { defineAction } from "@/lib/action";
import { editKeySchema, generateKeySchema, rotateKeySchema } from "@/lib/domain/key-schema";
import { edit } from "@/lib/services/keys/edit";
import { generate } from "@/lib/services/keys/generate";
import { rotate } from "@/lib/services/keys/rotate";
import { defineKeyActions } from "../define-key-actions";

const KIND = "tenant";
const common = defineKeyActions(KIND);

export const generateKey = defineAction({
  permission: "key:generate",
  schema: generateKeySchema,
  run: (ctx, { groupId, ...form }) => generate(ctx, KIND, { ...form, grant: { groupId } }),
});
export const editKey = defineAction({
  permission: "key:edit",
  schema: editKeySchema,
  run: (ctx, { groupId, ...settings }) => edit(ctx, KIND, { ...settings, grant: { groupId } }),
});
export const rotateKey = defineAction({
  permission: "key:rotate",
  schema: rotateKeySchema,
  run: (ctx, rotation) => rotate(ctx, KIND, rotation),
});
export const revokeKeys = common.revoke;
export const deleteKeys = common.remove;

export const loadKey = common.load;
export const checkAddress = common.checkAddress;
