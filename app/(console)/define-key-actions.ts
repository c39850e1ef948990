import { defineAction } from "@/lib/action";
import type { KeyKind } from "@/lib/domain/grant";
import { checkAddressSchema, deleteKeysSchema, keyIdSchema, revokeKeysSchema } from "@/lib/domain/key-schema";
import { checkAddress } from "@/lib/services/keys/check-address";
import { deleteRevoked } from "@/lib/services/keys/delete";
import { loadKey } from "@/lib/services/keys/read";
import { revoke } from "@/lib/services/keys/revoke";

/** What is done to keys of every kind in the same way. */
export const defineKeyActions = <K extends KeyKind>(kind: K) => ({
  revoke: defineAction({
    permission: "key:revoke",
    schema: revokeKeysSchema,
    run: (ctx, revocation) => revoke(ctx, kind, revocation),
  }),
  remove: defineAction({
    permission: "key:delete",
    schema: deleteKeysSchema,
    run: (ctx, keys) => deleteRevoked(ctx, kind, keys),
  }),
  load: defineAction({
    permission: "key:read",
    schema: keyIdSchema,
    run: (ctx, key) => loadKey(ctx, kind, key),
    readOnly: true,
  }),
  checkAddress: defineAction({
    permission: "key:read",
    schema: checkAddressSchema,
    run: (ctx, question) => checkAddress(ctx, kind, question),
    readOnly: true,
  }),
});
