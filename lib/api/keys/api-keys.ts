import { type ApiKey, apiKeyAnswers, toApiKey } from "@/lib/domain/api/key";
import { API_KEY_NAME, changeKeyInput, createKeyInput, rotateKeyInput } from "@/lib/domain/api/key-input";
import { keyListInput } from "@/lib/domain/api/key-list-input";
import { changeOperation } from "./change";
import { createOperation } from "./create";
import { deleteOperation } from "./delete";
import { EXAMPLE_SECRET, EXAMPLE_SHOWN } from "./examples";
import { listOperation } from "./list";
import { readOperation } from "./read";
import type { KeyResource } from "./resource";
import { revokeOperation } from "./revoke";
import { rotateOperation } from "./rotate";
import { editOf, newKeyOf } from "./values";

const example: ApiKey = {
  ...EXAMPLE_SHOWN,
  allowed_ips: [...EXAMPLE_SHOWN.allowed_ips],
  name: "Production API Key",
  description: "Production API Key",
  authorization_group: {
    identifier: "clx1a2b3c4d5e6f7g8h9i0j2",
    name: "Read Only",
    permissions: ["customers:read", "orders:read", "products:read"],
  },
  prefix: "ptc",
};

const API_KEYS: KeyResource<"tenant"> = {
  kind: "tenant",
  tag: "API keys",
  path: "/api/account/api-keys",
  area: "api-keys",
  answers: apiKeyAnswers,
  toShown: toApiKey,
  example,
  exampleSecret: `ptc${EXAMPLE_SECRET}`,
  selfProblems: ["secret_retiring"],
};

export const apiKeys = {
  list: listOperation(API_KEYS, {
    id: "listApiKeys",
    summary: "List API keys",
    description:
      "The keys of the account, newest first unless `sort` says otherwise. Pages by number reach to the 10,000th key; `pagination.next_cursor` leads through any number of them. The header `Link` names the next and the previous page.",
    query: keyListInput,
  }),
  create: createOperation(API_KEYS, {
    id: "createApiKey",
    summary: "Create an API key",
    description:
      "Without `authorizationGroup`, the key gets the calling key's own group; without `name`, it is called by the first line of its memo, or `API key` where that has fewer than two characters. So without a body, a key as powerful as the calling one is made. A calling key that has an expiry, an allowlist or rate limits can only create keys that lie within them.",
    body: {
      schema: createKeyInput,
      required: false,
      example: { memo: "Development API Key", allowedIps: ["192.168.1.100"], expiresAt: "2030-12-31T23:59:59Z" },
    },
    made: {
      description: "Development API Key",
      name: "Development API Key",
      allowed_ips: ["192.168.1.100"],
      expires_at: "2030-12-31T23:59:59.000Z",
    },
    valuesOf: (body) => ({
      ...newKeyOf(body, API_KEY_NAME),
      grant: { groupId: body.authorizationGroup ?? null },
    }),
  }),
  read: readOperation(API_KEYS, {
    id: "getApiKey",
    summary: "Get an API key",
    description:
      "A key of the account. With the `ETag` of an earlier answer as `If-None-Match`, 304 if nothing has changed.",
  }),
  change: changeOperation(API_KEYS, {
    id: "changeApiKey",
    summary: "Change an API key",
    description:
      "Changes what the body names, and nothing else; null clears a memo, an allowlist, an expiry or a rate limit. When it is answered, no verifier acts on what was before.",
    body: changeKeyInput,
    editOf: ({ authorizationGroup, ...fields }) => ({
      ...editOf(fields),
      ...(authorizationGroup !== undefined && { grant: { groupId: authorizationGroup } }),
    }),
  }),
  rotate: rotateOperation(API_KEYS, {
    id: "rotateApiKey",
    summary: "Rotate an API key",
    description:
      "Gives the key a new secret. The old one stops at once, on every verifier, unless `grace` lets it work on. Any key may rotate itself, not to a later expiry: with a grace, or a lost answer can't be asked for again. During the grace, the old secret can't rotate or change its key.",
    self: true,
    body: { schema: rotateKeyInput, example: { grace: "oneHour" } },
    rotationOf: ({ expiresAt = null, grace = "immediately" }) => ({ expiresAt, grace }),
  }),
  revoke: revokeOperation(API_KEYS, {
    id: "revokeApiKey",
    summary: "Revoke an API key",
    description:
      "Ends the key for ever and leaves it in the list. When it is answered, no verifier accepts it any more. A key that is revoked already stays as it is, with the reason that was given first. Any key may revoke itself, by its old secret during a grace as well: that lets nobody in.",
    self: true,
  }),
  remove: deleteOperation(API_KEYS, {
    id: "deleteApiKey",
    summary: "Delete an API key",
    description:
      "Revokes the key, unless it is revoked already, and takes it off the list. When it is answered, no verifier accepts it any more. Its history stays in the audit log.",
  }),
};
