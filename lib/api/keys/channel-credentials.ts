import {
  type ChannelCredential,
  channelCredentialAnswers,
  toChannelCredential,
} from "@/lib/domain/api/channel-credential";
import {
  CHANNEL_CREDENTIAL_NAME,
  changeCredentialInput,
  createCredentialInput,
  rotateCredentialInput,
} from "@/lib/domain/api/channel-credential-input";
import { credentialListInput } from "@/lib/domain/api/key-list-input";
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

const example: ChannelCredential = {
  ...EXAMPLE_SHOWN,
  allowed_ips: [...EXAMPLE_SHOWN.allowed_ips],
  name: "Nightly export",
  description: "The warehouse's uploads",
  channel: "ftp",
  client_id: "acme-ftp-x7k2m9",
  prefix: "ptcch",
};

const CHANNEL_CREDENTIALS: KeyResource<"channel"> = {
  kind: "channel",
  tag: "Channel credentials",
  path: "/api/account/channel-credentials",
  area: "channel-credentials",
  answers: channelCredentialAnswers,
  toShown: toChannelCredential,
  example,
  exampleSecret: `ptcch${EXAMPLE_SECRET}`,
  selfProblems: [],
};

export const channelCredentials = {
  list: listOperation(CHANNEL_CREDENTIALS, {
    id: "listChannelCredentials",
    summary: "List channel credentials",
    description:
      "The channel credentials of the account, newest first unless `sort` says otherwise, in pages as those of API keys.",
    query: credentialListInput,
  }),
  create: createOperation(CHANNEL_CREDENTIALS, {
    id: "createChannelCredential",
    summary: "Create a channel credential",
    description:
      "Client id and secret are those of the body, or generated, each by itself. A chosen secret is in no answer. A calling key that has an expiry, an allowlist or rate limits can only create credentials that lie within them.",
    body: {
      schema: createCredentialInput,
      required: true,
      example: { channel: "ftp", name: "Nightly export", allowedIps: ["192.168.1.100"] },
    },
    made: { description: "", allowed_ips: ["192.168.1.100"] },
    valuesOf: ({ channel, clientId = null, secret, ...fields }) => ({
      ...newKeyOf(fields, CHANNEL_CREDENTIAL_NAME),
      grant: { channel, clientId },
      secret,
    }),
  }),
  read: readOperation(CHANNEL_CREDENTIALS, {
    id: "getChannelCredential",
    summary: "Get a channel credential",
    description:
      "A channel credential of the account. With the `ETag` of an earlier answer as `If-None-Match`, 304 if nothing has changed.",
  }),
  change: changeOperation(CHANNEL_CREDENTIALS, {
    id: "changeChannelCredential",
    summary: "Change a channel credential",
    description:
      "Changes what the body names, and nothing else; null clears a memo, an allowlist, an expiry or a rate limit. Channel, client id and secret stay as they are. When it is answered, no verifier acts on what was before.",
    body: changeCredentialInput,
    editOf,
  }),
  rotate: rotateOperation(CHANNEL_CREDENTIALS, {
    id: "rotateChannelCredential",
    summary: "Change a channel credential's client id and secret",
    description:
      "Gives the credential a new secret and, where the body says so, another client id. The old ones stop at once, on every verifier: programs that use them break. There is no grace period.",
    body: { schema: rotateCredentialInput, example: { clientId: null } },
    rotationOf: ({ expiresAt = null, clientId, secret }) => ({
      expiresAt,
      grace: "immediately",
      ...(clientId !== undefined && { grant: { clientId } }),
      secret,
    }),
  }),
  revoke: revokeOperation(CHANNEL_CREDENTIALS, {
    id: "revokeChannelCredential",
    summary: "Revoke a channel credential",
    description:
      "Ends the credential for ever and leaves it in the list. When it is answered, no verifier accepts it any more. One that is revoked already stays as it is, with the reason that was given first.",
  }),
  remove: deleteOperation(CHANNEL_CREDENTIALS, {
    id: "deleteChannelCredential",
    summary: "Delete a channel credential",
    description:
      "Revokes the credential, unless it is revoked already, and takes it off the list. When it is answered, no verifier accepts it any more. Its history stays in the audit log, and its client id is free.",
  }),
};
