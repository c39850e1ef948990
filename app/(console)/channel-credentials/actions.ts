"use server";

import { defineAction } from "@/lib/action";
import { changeCredentialsSchema, createCredentialSchema, editCredentialSchema } from "@/lib/domain/channel-schema";
import { editAllowlistSchema } from "@/lib/domain/key-schema";
import { edit } from "@/lib/services/keys/edit";
import { generate } from "@/lib/services/keys/generate";
import { rotate } from "@/lib/services/keys/rotate";
import { defineKeyActions } from "../define-key-actions";

const KIND = "channel";
const common = defineKeyActions(KIND);

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
export const revokeCredentials = common.revoke;
export const deleteCredentials = common.remove;

export const loadCredential = common.load;
export const checkAddress = common.checkAddress;
