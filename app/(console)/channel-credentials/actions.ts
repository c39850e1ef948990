"use server";

import { defineAction } from "@/lib/action";
import { changeCredentialsSchema, createCredentialSchema, editCredentialSchema } from "@/lib/domain/channel-schema";
import {
  checkAddressSchema,
  deleteKeysSchema,
  editAllowlistSchema,
  keyIdSchema,
  revokeKeysSchema,
} from "@/lib/domain/key-schema";
import { checkAddress as check } from "@/lib/services/keys/check-address";
import { deleteRevoked } from "@/lib/services/keys/delete";
import { edit } from "@/lib/services/keys/edit";
import { generate } from "@/lib/services/keys/generate";
import { loadKey } from "@/lib/services/keys/read";
import { revoke } from "@/lib/services/keys/revoke";
import { rotate } from "@/lib/services/keys/rotate";

const KIND = "channel";

export const createCredential = defineAction({
  permission: "key:generate",
  schema: createCredentialSchema,
  run: (ctx, form) => generate(ctx, KIND, form),
});
export const editCredential = defineAction({
  permission: "key:edit",
  schema: editCredentialSchema,
  run: (ctx, settings) => edit(ctx, KIND, settings),
});
export const editWhitelist = defineAction({
  permission: "key:edit",
  schema: editAllowlistSchema,
  run: (ctx, settings) => edit(ctx, KIND, settings),
});
export const changeCredentials = defineAction({
  permission: "key:rotate",
  schema: changeCredentialsSchema,
  run: (ctx, change) => rotate(ctx, KIND, { ...change, grace: "immediately" }),
});
export const revokeCredentials = defineAction({
  permission: "key:revoke",
  schema: revokeKeysSchema,
  run: (ctx, revocation) => revoke(ctx, KIND, revocation),
});
export const deleteCredentials = defineAction({
  permission: "key:delete",
  schema: deleteKeysSchema,
  run: (ctx, keys) => deleteRevoked(ctx, KIND, keys),
});

export const loadCredential = defineAction({
  permission: "key:read",
  schema: keyIdSchema,
  run: (ctx, key) => loadKey(ctx, KIND, key),
  readOnly: true,
});
export const checkAddress = defineAction({
  permission: "key:read",
  schema: checkAddressSchema,
  run: (ctx, question) => check(ctx, KIND, question),
  readOnly: true,
});
