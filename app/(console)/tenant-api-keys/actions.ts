"use server";

import { defineAction } from "@/lib/action";
import {
  checkAddressSchema,
  deleteKeysSchema,
  editKeySchema,
  generateKeySchema,
  keyIdSchema,
  revokeKeysSchema,
  rotateKeySchema,
} from "@/lib/domain/key-schema";
import { checkAddress as check } from "@/lib/services/keys/check-address";
import { deleteRevoked } from "@/lib/services/keys/delete";
import { edit } from "@/lib/services/keys/edit";
import { generate } from "@/lib/services/keys/generate";
import { loadKey as load } from "@/lib/services/keys/read";
import { revoke } from "@/lib/services/keys/revoke";
import { rotate } from "@/lib/services/keys/rotate";

const KIND = "tenant";

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
export const revokeKeys = defineAction({
  permission: "key:revoke",
  schema: revokeKeysSchema,
  run: (ctx, revocation) => revoke(ctx, KIND, revocation),
});
export const deleteKeys = defineAction({
  permission: "key:delete",
  schema: deleteKeysSchema,
  run: (ctx, keys) => deleteRevoked(ctx, KIND, keys),
});

export const loadKey = defineAction({
  permission: "key:read",
  schema: keyIdSchema,
  run: (ctx, key) => load(ctx, KIND, key),
  readOnly: true,
});
export const checkAddress = defineAction({
  permission: "key:read",
  schema: checkAddressSchema,
  run: (ctx, question) => check(ctx, KIND, question),
  readOnly: true,
});
