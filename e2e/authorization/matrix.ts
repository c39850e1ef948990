import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/domain/permission";
import { DEFAULT_PASSWORD } from "@/prisma/factories";

/** Who may do what, said a second time and by hand, so that a slip in the permission table does not pass. */
const EVERYONE: Role[] = ["superUser", "tenantAdmin", "viewer"];
const KEEPERS: Role[] = ["superUser", "tenantAdmin"];
const OPERATORS: Role[] = ["superUser"];

/** The records that an action is tried on: a tenant, and what belongs to it. */
export interface Target {
  tenantId: string;
  tenantName: string;
  /** One of its sub-accounts; its own name where it has none. */
  childName: string;
  /** As it is now. */
  tenantVersion: number;
  groupId: string;
  /** No key has it. */
  freeGroupId: string;
  /** Active. */
  keyId: string;
  revokedKeyId: string;
  /** A channel credential, active. */
  credentialId: string;
  revokedCredentialId: string;
  /** An AI key, active. */
  aiKeyId: string;
  /** A viewer. */
  userId: string;
  /** It answers, and offers a model of the name below. */
  upstreamId: string;
  offeredName: string;
  /** No model has it. */
  freeUpstreamId: string;
  modelId: string;
}

export interface ActionCase {
  /** `"anybody"` for what is done before anybody can sign in. */
  allowed: Role[] | "anybody";
  /** What is sent; `own` is what the caller's tenant has, `target` what the try is about. */
  input: (target: Target, own: Target) => object;
  /** Whether the input names a record of the target, and whose are found. */
  record?: RecordKind;
  only?: Only;
}

/** How the account of a target is related to the one that the caller works in. */
export type Relation = "own" | "child" | "sibling" | "parent" | "foreign" | "missing";

/** Records of one's own tenant; one's sub-accounts; the accounts that one may work in; everything there is. */
export type RecordKind = "tenant" | "subAccount" | "family" | "platform";

/** What the account decides as well, and not the role alone. */
export type Only = "in master accounts" | "for people of master accounts";

const NEW_PASSWORD = "a longer and better one";
const noLimits = { requestsPerSecond: "", requestsPerDay: "" };
const settings = (own: Target) => ({
  name: "Renamed",
  description: "",
  groupId: own.groupId,
  allowlist: "",
  ...noLimits,
});
const generated = { mode: "generate", clientId: "", secret: "" };
const limits = { keyLimit: "10", channelLimit: "10", aiLimit: "10", ...noLimits };
const renamed = ({ tenantId, tenantVersion }: Target) => ({
  id: tenantId,
  version: tenantVersion,
  name: `Tenant ${randomUUID()}`,
  ...limits,
});
const upstreamTexts = () => ({
  name: `Upstream ${randomUUID()}`,
  baseUrl: "https://models.example/v1",
  credential: "",
});
const modelTexts = (own: Target) => ({
  upstreamId: own.upstreamId,
  name: `model-${randomUUID()}`,
  upstreamName: "model",
  aliases: "",
  enabled: false,
  contextLength: "",
  inputPrice: "0",
  outputPrice: "0",
});
const allModels = { selection: "all", modelIds: [], monthlyBudget: "" };
const noDate = { expiresOn: "", timeZone: "UTC" };

export const ACTIONS: Record<string, ActionCase> = {
  "app/(auth)/setup/actions.ts#setUp": {
    allowed: "anybody",
    input: () => ({}),
  },
  "app/(console)/actions.ts#signOut": { allowed: EVERYONE, input: () => ({}) },
  "app/(console)/actions.ts#searchTenants": {
    allowed: EVERYONE,
    only: "for people of master accounts",
    input: () => ({ search: "" }),
  },
  "app/(console)/actions.ts#switchTenant": {
    allowed: EVERYONE,
    only: "for people of master accounts",
    record: "family",
    input: ({ tenantId }) => ({ tenantId }),
  },
  "app/(console)/admin/models/actions.ts#createUpstream": { allowed: OPERATORS, input: () => upstreamTexts() },
  "app/(console)/admin/models/actions.ts#editUpstream": {
    allowed: OPERATORS,
    record: "platform",
    input: ({ freeUpstreamId }) => ({ id: freeUpstreamId, version: 1, removeCredential: false, ...upstreamTexts() }),
  },
  "app/(console)/admin/models/actions.ts#deleteUpstream": {
    allowed: OPERATORS,
    record: "platform",
    input: ({ freeUpstreamId }) => ({ id: freeUpstreamId }),
  },
  "app/(console)/admin/models/actions.ts#testConnection": {
    allowed: OPERATORS,
    record: "platform",
    input: ({ upstreamId }) => ({ id: upstreamId }),
  },
  "app/(console)/admin/models/actions.ts#listImportable": {
    allowed: OPERATORS,
    record: "platform",
    input: ({ upstreamId }) => ({ id: upstreamId }),
  },
  "app/(console)/admin/models/actions.ts#importModels": {
    allowed: OPERATORS,
    record: "platform",
    input: ({ upstreamId, offeredName }) => ({ id: upstreamId, names: [offeredName], enabled: false }),
  },
  "app/(console)/admin/models/actions.ts#createModel": {
    allowed: OPERATORS,
    input: (_, own) => modelTexts(own),
  },
  "app/(console)/admin/models/actions.ts#editModel": {
    allowed: OPERATORS,
    record: "platform",
    input: ({ modelId }, own) => ({ id: modelId, version: 1, ...modelTexts(own) }),
  },
  "app/(console)/admin/models/actions.ts#deleteModel": {
    allowed: OPERATORS,
    record: "platform",
    input: ({ modelId }) => ({ id: modelId }),
  },
  "app/(console)/admin/tenants/actions.ts#createTenant": {
    allowed: OPERATORS,
    input: () => ({ name: `Tenant ${randomUUID()}`, masterName: "", ...limits }),
  },
  "app/(console)/admin/tenants/actions.ts#editTenant": {
    allowed: OPERATORS,
    record: "platform",
    input: renamed,
  },
  "app/(console)/admin/tenants/actions.ts#setAiAccess": {
    allowed: OPERATORS,
    record: "platform",
    input: ({ tenantId, tenantVersion }) => ({
      id: tenantId,
      version: tenantVersion,
      invited: true,
      monthlyBudget: "",
    }),
  },
  "app/(console)/admin/tenants/actions.ts#suspendTenant": {
    allowed: OPERATORS,
    record: "platform",
    // Those who try after the super user are signed in to this tenant.
    input: ({ tenantId }) => ({ id: tenantId, suspended: false }),
  },
  "app/(console)/admin/users/actions.ts#createUser": {
    allowed: OPERATORS,
    input: () => ({
      name: "New",
      email: `${randomUUID()}@portcullis.example`,
      password: NEW_PASSWORD,
      role: "superUser",
      tenantName: "",
    }),
  },
  "app/(console)/admin/users/actions.ts#editUser": {
    allowed: OPERATORS,
    record: "platform",
    input: ({ userId }) => ({ id: userId, name: "Renamed", role: "superUser", tenantName: "", disabled: false }),
  },
  "app/(console)/admin/users/actions.ts#resetPassword": {
    allowed: OPERATORS,
    record: "platform",
    input: ({ userId }) => ({ id: userId, password: NEW_PASSWORD }),
  },
  "app/(console)/ai/api-keys/actions.ts#createAiKey": {
    allowed: KEEPERS,
    input: (_, own) => ({
      tenantId: own.tenantId,
      submissionId: randomUUID(),
      name: "New",
      description: "",
      ...allModels,
      ...noDate,
      allowlist: "",
      ...noLimits,
    }),
  },
  "app/(console)/ai/api-keys/actions.ts#editAiKey": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ aiKeyId }) => ({
      id: aiKeyId,
      version: 1,
      name: "Renamed",
      description: "",
      ...allModels,
      allowlist: "",
      ...noLimits,
    }),
  },
  "app/(console)/ai/api-keys/actions.ts#rotateAiKey": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ aiKeyId }) => ({ id: aiKeyId, version: 1, ...noDate, grace: "immediately" }),
  },
  "app/(console)/ai/api-keys/actions.ts#revokeAiKeys": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ aiKeyId }) => ({ ids: [aiKeyId], reason: "" }),
  },
  "app/(console)/ai/api-keys/actions.ts#deleteAiKeys": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ aiKeyId }) => ({ ids: [aiKeyId] }),
  },
  "app/(console)/ai/api-keys/actions.ts#loadAiKey": {
    allowed: EVERYONE,
    record: "tenant",
    input: ({ aiKeyId }) => ({ id: aiKeyId }),
  },
  "app/(console)/ai/api-keys/actions.ts#checkAddress": {
    allowed: EVERYONE,
    record: "tenant",
    input: ({ aiKeyId }) => ({ id: aiKeyId, address: "192.0.2.1" }),
  },
  "app/(console)/authorization-groups/actions.ts#createGroup": {
    allowed: KEEPERS,
    input: (_, own) => ({ tenantId: own.tenantId, name: `Group ${randomUUID()}`, permissions: "", global: false }),
  },
  "app/(console)/authorization-groups/actions.ts#editGroup": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ freeGroupId }) => ({ id: freeGroupId, version: 1, name: `Group ${randomUUID()}`, permissions: "" }),
  },
  "app/(console)/authorization-groups/actions.ts#deleteGroup": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ freeGroupId }) => ({ id: freeGroupId }),
  },
  "app/(console)/channel-credentials/actions.ts#createCredential": {
    allowed: KEEPERS,
    input: (_, own) => ({
      tenantId: own.tenantId,
      submissionId: randomUUID(),
      channel: "ftp",
      name: "New",
      description: "",
      ...generated,
      ...noDate,
      allowlist: "",
      ...noLimits,
    }),
  },
  "app/(console)/channel-credentials/actions.ts#editCredential": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ credentialId }) => ({ id: credentialId, version: 1, name: "Renamed", description: "", ...noLimits }),
  },
  "app/(console)/channel-credentials/actions.ts#editWhitelist": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ credentialId }) => ({ id: credentialId, version: 1, allowlist: "192.0.2.1" }),
  },
  "app/(console)/channel-credentials/actions.ts#changeCredentials": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ credentialId }) => ({ id: credentialId, version: 1, ...noDate, renewed: false, ...generated }),
  },
  "app/(console)/channel-credentials/actions.ts#revokeCredentials": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ credentialId }) => ({ ids: [credentialId], reason: "" }),
  },
  "app/(console)/channel-credentials/actions.ts#deleteCredentials": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ revokedCredentialId }) => ({ ids: [revokedCredentialId] }),
  },
  "app/(console)/channel-credentials/actions.ts#loadCredential": {
    allowed: EVERYONE,
    record: "tenant",
    input: ({ credentialId }) => ({ id: credentialId }),
  },
  "app/(console)/channel-credentials/actions.ts#checkAddress": {
    allowed: EVERYONE,
    record: "tenant",
    input: ({ credentialId }) => ({ id: credentialId, address: "192.0.2.1" }),
  },
  "app/(console)/profile/actions.ts#editProfile": { allowed: EVERYONE, input: () => ({ name: "Renamed" }) },
  "app/(console)/profile/actions.ts#changePassword": {
    allowed: EVERYONE,
    input: () => ({ current: DEFAULT_PASSWORD, password: NEW_PASSWORD, repeat: NEW_PASSWORD }),
  },
  "app/(console)/profile/actions.ts#endOtherSessions": { allowed: EVERYONE, input: () => ({}) },
  "app/(console)/sub-accounts/actions.ts#createSubAccount": {
    allowed: KEEPERS,
    only: "in master accounts",
    input: () => ({ name: `Sub-account ${randomUUID()}`, ...limits }),
  },
  "app/(console)/sub-accounts/actions.ts#editSubAccount": {
    allowed: KEEPERS,
    only: "in master accounts",
    record: "subAccount",
    input: renamed,
  },
  "app/(console)/sub-accounts/actions.ts#suspendSubAccount": {
    allowed: KEEPERS,
    only: "in master accounts",
    record: "subAccount",
    input: ({ tenantId }) => ({ id: tenantId, suspended: false }),
  },
  "app/(console)/sub-accounts/users/actions.ts#createSubAccountUser": {
    allowed: KEEPERS,
    only: "in master accounts",
    input: (_, own) => ({
      name: "New",
      email: `${randomUUID()}@portcullis.example`,
      role: "viewer",
      tenantName: own.childName,
      password: NEW_PASSWORD,
    }),
  },
  "app/(console)/sub-accounts/users/actions.ts#editSubAccountUser": {
    allowed: KEEPERS,
    only: "in master accounts",
    record: "subAccount",
    input: ({ userId }, own) => ({
      id: userId,
      name: "Renamed",
      role: "tenantAdmin",
      tenantName: own.childName,
      disabled: false,
    }),
  },
  "app/(console)/sub-accounts/users/actions.ts#resetSubAccountPassword": {
    allowed: KEEPERS,
    only: "in master accounts",
    record: "subAccount",
    input: ({ userId }) => ({ id: userId, password: NEW_PASSWORD }),
  },
  "app/(console)/tenant-api-keys/actions.ts#generateKey": {
    allowed: KEEPERS,
    input: (_, own) => ({ tenantId: own.tenantId, submissionId: randomUUID(), ...settings(own), ...noDate }),
  },
  "app/(console)/tenant-api-keys/actions.ts#editKey": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ keyId }, own) => ({ id: keyId, version: 1, ...settings(own) }),
  },
  "app/(console)/tenant-api-keys/actions.ts#rotateKey": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ keyId }) => ({ id: keyId, version: 1, ...noDate, grace: "immediately" }),
  },
  "app/(console)/tenant-api-keys/actions.ts#revokeKeys": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ keyId }) => ({ ids: [keyId], reason: "" }),
  },
  "app/(console)/tenant-api-keys/actions.ts#deleteKeys": {
    allowed: KEEPERS,
    record: "tenant",
    input: ({ revokedKeyId }) => ({ ids: [revokedKeyId] }),
  },
  "app/(console)/tenant-api-keys/actions.ts#loadKey": {
    allowed: EVERYONE,
    record: "tenant",
    input: ({ keyId }) => ({ id: keyId }),
  },
  "app/(console)/tenant-api-keys/actions.ts#checkAddress": {
    allowed: EVERYONE,
    record: "tenant",
    input: ({ keyId }) => ({ id: keyId, address: "192.0.2.1" }),
  },
};

export interface RouteCase {
  /** Who gets the page; the others are told that there is none. `"anybody"` needs no session. */
  allowed: Role[] | "anybody";
  path: (target: Target) => string;
  only?: Only;
  /** The path names a record of a tenant, which is found in one's own alone. */
  record?: true;
  /** Where the path leads, if somewhere else. */
  ends?: string;
  /** 200 if it is left out. */
  status?: number;
  /** Headers that make Next answer with this page and not with its twin. */
  headers?: Record<string, string>;
}

const over = (list: string) => ({ RSC: "1", "Next-URL": list });

export const ROUTES: Record<string, RouteCase> = {
  "/_global-error/page": { allowed: EVERYONE, path: () => "/_global-error" },
  "/_not-found/page": { allowed: EVERYONE, path: () => "/_not-found", status: 404 },
  "/icon.svg/route": { allowed: "anybody", path: () => "/icon.svg" },
  "/page": { allowed: EVERYONE, path: () => "/", ends: "/tenant-api-keys" },
  "/(auth)/login/page": { allowed: "anybody", path: () => "/login" },
  "/(auth)/setup/page": { allowed: "anybody", path: () => "/setup" },
  "/api/auth/[...nextauth]/route": { allowed: "anybody", path: () => "/api/auth/session" },
  // For programs: programs.spec.ts says which of their keys may do what. Whoever is signed in is nobody there.
  "/api/account/[[...path]]/route": { allowed: "anybody", path: () => "/api/account", status: 404 },
  "/api/account/api-keys/route": { allowed: "anybody", path: () => "/api/account/api-keys", status: 401 },
  "/api/account/api-keys/[identifier]/route": {
    allowed: "anybody",
    path: ({ keyId }) => `/api/account/api-keys/${keyId}`,
    status: 401,
  },
  "/api/account/api-keys/[identifier]/rotate/route": {
    allowed: "anybody",
    path: ({ keyId }) => `/api/account/api-keys/${keyId}/rotate`,
    status: 405,
  },
  "/api/account/api-keys/[identifier]/revoke/route": {
    allowed: "anybody",
    path: ({ keyId }) => `/api/account/api-keys/${keyId}/revoke`,
    status: 405,
  },
  "/api/account/channel-credentials/route": {
    allowed: "anybody",
    path: () => "/api/account/channel-credentials",
    status: 401,
  },
  "/api/account/channel-credentials/[identifier]/route": {
    allowed: "anybody",
    path: ({ credentialId }) => `/api/account/channel-credentials/${credentialId}`,
    status: 401,
  },
  "/api/account/channel-credentials/[identifier]/rotate/route": {
    allowed: "anybody",
    path: ({ credentialId }) => `/api/account/channel-credentials/${credentialId}/rotate`,
    status: 405,
  },
  "/api/account/channel-credentials/[identifier]/revoke/route": {
    allowed: "anybody",
    path: ({ credentialId }) => `/api/account/channel-credentials/${credentialId}/revoke`,
    status: 405,
  },
  "/api/account/authorization-groups/route": {
    allowed: "anybody",
    path: () => "/api/account/authorization-groups",
    status: 401,
  },
  "/api/account/sub-accounts/route": { allowed: "anybody", path: () => "/api/account/sub-accounts", status: 401 },
  "/api/account/sub-accounts/[identifier]/route": {
    allowed: "anybody",
    path: ({ tenantId }) => `/api/account/sub-accounts/${tenantId}`,
    status: 401,
  },
  "/api/account/sub-accounts/[identifier]/suspend/route": {
    allowed: "anybody",
    path: ({ tenantId }) => `/api/account/sub-accounts/${tenantId}/suspend`,
    status: 405,
  },
  "/api/account/sub-accounts/[identifier]/resume/route": {
    allowed: "anybody",
    path: ({ tenantId }) => `/api/account/sub-accounts/${tenantId}/resume`,
    status: 405,
  },
  "/api/openapi.json/route": { allowed: "anybody", path: () => "/api/openapi.json" },
  "/(console)/admin/models/page": { allowed: OPERATORS, path: () => "/admin/models" },
  "/(console)/admin/tenants/page": { allowed: OPERATORS, path: () => "/admin/tenants" },
  "/(console)/admin/users/page": { allowed: OPERATORS, path: () => "/admin/users" },
  "/(console)/admin/verifiers/page": { allowed: OPERATORS, path: () => "/admin/verifiers" },
  "/(console)/ai/api-keys/(list)/page": { allowed: EVERYONE, path: () => "/ai/api-keys" },
  "/(console)/ai/api-keys/@dialog/page": { allowed: EVERYONE, path: () => "/ai/api-keys" },
  "/(console)/ai/api-keys/@dialog/(.)create/page": {
    allowed: KEEPERS,
    path: () => "/ai/api-keys/create",
    headers: over("/ai/api-keys"),
  },
  "/(console)/ai/api-keys/@dialog/[...elsewhere]/page": {
    allowed: EVERYONE,
    path: () => "/ai/api-keys/create/nothing",
    status: 404,
  },
  "/(console)/ai/api-keys/create/page": { allowed: KEEPERS, path: () => "/ai/api-keys/create" },
  "/(console)/ai/api-keys/export/route": { allowed: EVERYONE, path: () => "/ai/api-keys/export" },
  "/(console)/ai/api-keys/[keyId]/page": {
    allowed: EVERYONE,
    record: true,
    path: ({ aiKeyId }) => `/ai/api-keys/${aiKeyId}`,
  },
  "/(console)/ai/usage/page": { allowed: EVERYONE, path: () => "/ai/usage" },
  "/(console)/ai/usage/export/route": {
    allowed: EVERYONE,
    record: true,
    path: ({ keyId }) => `/ai/usage/export?key=${keyId}`,
    ends: "/ai/usage/export",
  },
  "/(console)/audit-log/page": { allowed: EVERYONE, path: () => "/audit-log" },
  "/(console)/authorization-groups/page": { allowed: EVERYONE, path: () => "/authorization-groups" },
  "/(console)/channel-credentials/(list)/page": { allowed: EVERYONE, path: () => "/channel-credentials" },
  "/(console)/channel-credentials/@dialog/page": { allowed: EVERYONE, path: () => "/channel-credentials" },
  "/(console)/channel-credentials/@dialog/(.)create/page": {
    allowed: KEEPERS,
    path: () => "/channel-credentials/create",
    headers: over("/channel-credentials"),
  },
  "/(console)/channel-credentials/@dialog/[...elsewhere]/page": {
    allowed: EVERYONE,
    path: () => "/channel-credentials/create/nothing",
    status: 404,
  },
  "/(console)/channel-credentials/create/page": { allowed: KEEPERS, path: () => "/channel-credentials/create" },
  "/(console)/channel-credentials/export/route": { allowed: EVERYONE, path: () => "/channel-credentials/export" },
  "/(console)/channel-credentials/[keyId]/page": {
    allowed: EVERYONE,
    record: true,
    path: ({ credentialId }) => `/channel-credentials/${credentialId}`,
  },
  "/(console)/developers/page": { allowed: EVERYONE, path: () => "/developers" },
  "/(console)/developers/reference/page": { allowed: EVERYONE, path: () => "/developers/reference" },
  "/(public)/developers/errors/page": { allowed: "anybody", path: () => "/developers/errors" },
  "/(console)/sub-accounts/(list)/page": {
    allowed: EVERYONE,
    only: "in master accounts",
    path: () => "/sub-accounts",
  },
  "/(console)/sub-accounts/users/page": {
    allowed: KEEPERS,
    only: "in master accounts",
    path: () => "/sub-accounts/users",
  },
  "/(console)/profile/page": { allowed: EVERYONE, path: () => "/profile" },
  "/(console)/usage/page": { allowed: EVERYONE, path: () => "/usage" },
  "/(console)/usage/export/route": {
    allowed: EVERYONE,
    record: true,
    path: ({ keyId }) => `/usage/export?key=${keyId}`,
    ends: "/usage/export",
  },
  "/(console)/tenant-api-keys/(list)/page": { allowed: EVERYONE, path: () => "/tenant-api-keys" },
  "/(console)/tenant-api-keys/@dialog/page": { allowed: EVERYONE, path: () => "/tenant-api-keys" },
  "/(console)/tenant-api-keys/@dialog/(.)generate/page": {
    allowed: KEEPERS,
    path: () => "/tenant-api-keys/generate",
    headers: over("/tenant-api-keys"),
  },
  "/(console)/tenant-api-keys/@dialog/[...elsewhere]/page": {
    allowed: EVERYONE,
    path: () => "/tenant-api-keys/generate/nothing",
    status: 404,
  },
  "/(console)/tenant-api-keys/generate/page": { allowed: KEEPERS, path: () => "/tenant-api-keys/generate" },
  "/(console)/tenant-api-keys/export/route": { allowed: EVERYONE, path: () => "/tenant-api-keys/export" },
  "/(console)/tenant-api-keys/[keyId]/page": {
    allowed: EVERYONE,
    record: true,
    path: ({ keyId }) => `/tenant-api-keys/${keyId}`,
  },
};

export interface OperationCase {
  /** What the calling key's group must permit. */
  permission: `${"api-keys" | "channel-credentials" | "sub-accounts"}:${"read" | "write"}`;
  /** A key may do it to itself without. */
  self?: true;
  /** What the path names, which may be own, foreign or missing. */
  record?: "key" | "credential" | "subAccount";
  /** It gives the key something: the caller must have that itself. */
  gives?: true;
  /** 200 if it is left out. */
  status?: number;
  body?: () => object;
}

/** What programs may do, by method and path as the API's description has them. */
export const OPERATIONS: Record<string, OperationCase> = {
  "GET /api/account/sub-accounts": { permission: "sub-accounts:read" },
  "POST /api/account/sub-accounts": {
    permission: "sub-accounts:write",
    status: 201,
    body: () => ({ name: `Sub-account ${randomUUID()}` }),
  },
  "GET /api/account/sub-accounts/{identifier}": { permission: "sub-accounts:read", record: "subAccount" },
  "PATCH /api/account/sub-accounts/{identifier}": {
    permission: "sub-accounts:write",
    record: "subAccount",
    body: () => ({ name: `Sub-account ${randomUUID()}` }),
  },
  "POST /api/account/sub-accounts/{identifier}/suspend": { permission: "sub-accounts:write", record: "subAccount" },
  "POST /api/account/sub-accounts/{identifier}/resume": { permission: "sub-accounts:write", record: "subAccount" },
  "GET /api/account/api-keys": { permission: "api-keys:read" },
  "POST /api/account/api-keys": { permission: "api-keys:write", status: 201, body: () => ({}) },
  "GET /api/account/api-keys/{identifier}": { permission: "api-keys:read", record: "key" },
  "PATCH /api/account/api-keys/{identifier}": {
    permission: "api-keys:write",
    record: "key",
    gives: true,
    body: () => ({ name: "Renamed" }),
  },
  "POST /api/account/api-keys/{identifier}/rotate": {
    permission: "api-keys:write",
    record: "key",
    gives: true,
    self: true,
    body: () => ({}),
  },
  "POST /api/account/api-keys/{identifier}/revoke": {
    permission: "api-keys:write",
    record: "key",
    self: true,
    body: () => ({}),
  },
  "GET /api/account/authorization-groups": { permission: "api-keys:read" },
  "GET /api/account/channel-credentials": { permission: "channel-credentials:read" },
  "POST /api/account/channel-credentials": {
    permission: "channel-credentials:write",
    status: 201,
    body: () => ({ channel: "ftp" }),
  },
  "GET /api/account/channel-credentials/{identifier}": { permission: "channel-credentials:read", record: "credential" },
  "PATCH /api/account/channel-credentials/{identifier}": {
    permission: "channel-credentials:write",
    record: "credential",
    body: () => ({ name: "Renamed" }),
  },
  "POST /api/account/channel-credentials/{identifier}/rotate": {
    permission: "channel-credentials:write",
    record: "credential",
    body: () => ({}),
  },
  "POST /api/account/channel-credentials/{identifier}/revoke": {
    permission: "channel-credentials:write",
    record: "credential",
    body: () => ({}),
  },
  "DELETE /api/account/channel-credentials/{identifier}": {
    permission: "channel-credentials:write",
    record: "credential",
  },
  "DELETE /api/account/api-keys/{identifier}": { permission: "api-keys:write", record: "key" },
};
