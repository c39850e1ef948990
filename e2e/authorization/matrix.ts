import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/domain/permission";

/** Who may do what, said a second time and by hand, so that a slip in the permission table does not pass. */
const EVERYONE: Role[] = ["superUser", "tenantAdmin", "viewer"];
const KEEPERS: Role[] = ["superUser", "tenantAdmin"];
const OPERATORS: Role[] = ["superUser"];

/** The record that an action is tried on. */
export interface Target {
  tenantId: string;
  groupId: string;
  keyId: string;
}

/** What the caller's own record is before each try. */
export type TargetState = "active" | "revoked";

export interface ActionCase {
  /** `"anybody"` for what is done before anybody can sign in. */
  allowed: Role[] | "anybody";
  /** What is sent; `own` is what the caller's tenant has, `target` what the try is about. */
  input: (target: Target, own: Target) => object;
  /** Whether the input names a record that may be own, foreign or missing. */
  record?: TargetState;
}

const settings = (own: Target) => ({ name: "Renamed", description: "", groupId: own.groupId, allowlist: "" });
const noDate = { expiresOn: "", timeZone: "UTC" };

export const ACTIONS: Record<string, ActionCase> = {
  "app/(auth)/setup/actions.ts#setUp": {
    allowed: "anybody",
    input: () => ({}),
  },
  "app/(console)/actions.ts#signOut": { allowed: EVERYONE, input: () => ({}) },
  "app/(console)/actions.ts#searchTenants": { allowed: OPERATORS, input: () => ({ search: "" }) },
  "app/(console)/actions.ts#switchTenant": {
    allowed: OPERATORS,
    input: (_, own) => ({ tenantId: own.tenantId }),
  },
  "app/(console)/profile/actions.ts#editProfile": { allowed: EVERYONE, input: () => ({ name: "Renamed" }) },
  "app/(console)/profile/actions.ts#changePassword": {
    allowed: EVERYONE,
    input: () => ({
      current: "portcullis-demo",
      password: "a longer and better one",
      repeated: "a longer and better one",
    }),
  },
  "app/(console)/profile/actions.ts#endOtherSessions": { allowed: EVERYONE, input: () => ({}) },
  "app/(console)/tenant-api-keys/actions.ts#generateKey": {
    allowed: KEEPERS,
    input: (_, own) => ({ tenantId: own.tenantId, submissionId: randomUUID(), ...settings(own), ...noDate }),
  },
  "app/(console)/tenant-api-keys/actions.ts#editKey": {
    allowed: KEEPERS,
    record: "active",
    input: ({ keyId }, own) => ({ id: keyId, version: 1, ...settings(own) }),
  },
  "app/(console)/tenant-api-keys/actions.ts#rotateKey": {
    allowed: KEEPERS,
    record: "active",
    input: ({ keyId }) => ({ id: keyId, version: 1, ...noDate, grace: "immediately" }),
  },
  "app/(console)/tenant-api-keys/actions.ts#revokeKeys": {
    allowed: KEEPERS,
    record: "active",
    input: ({ keyId }) => ({ ids: [keyId], reason: "" }),
  },
  "app/(console)/tenant-api-keys/actions.ts#deleteKeys": {
    allowed: KEEPERS,
    record: "revoked",
    input: ({ keyId }) => ({ ids: [keyId] }),
  },
  "app/(console)/tenant-api-keys/actions.ts#loadKey": {
    allowed: EVERYONE,
    record: "active",
    input: ({ keyId }) => ({ id: keyId }),
  },
  "app/(console)/tenant-api-keys/actions.ts#checkAddress": {
    allowed: EVERYONE,
    record: "active",
    input: ({ keyId }) => ({ id: keyId, address: "192.0.2.1" }),
  },
};

export interface RouteCase {
  /** Who gets the page; the others are told that there is none. `"anybody"` needs no session. */
  allowed: Role[] | "anybody";
  path: (target: Target) => string;
  /** The path names a record that may be own, foreign or missing. */
  record?: true;
  /** Headers that make Next answer with this page and not with its twin. */
  headers?: Record<string, string>;
}

const overTheList = { RSC: "1", "Next-URL": "/tenant-api-keys" };

export const ROUTES: Record<string, RouteCase> = {
  "/_global-error/page": { allowed: "anybody", path: () => "/_global-error" },
  "/_not-found/page": { allowed: EVERYONE, path: () => "/_not-found" },
  "/icon.svg/route": { allowed: "anybody", path: () => "/icon.svg" },
  "/page": { allowed: EVERYONE, path: () => "/" },
  "/(auth)/login/page": { allowed: "anybody", path: () => "/login" },
  "/(auth)/setup/page": { allowed: "anybody", path: () => "/setup" },
  "/api/auth/[...nextauth]/route": { allowed: "anybody", path: () => "/api/auth/session" },
  "/(console)/profile/page": { allowed: EVERYONE, path: () => "/profile" },
  "/(console)/tenant-api-keys/(list)/page": { allowed: EVERYONE, path: () => "/tenant-api-keys" },
  "/(console)/tenant-api-keys/@dialog/page": { allowed: EVERYONE, path: () => "/tenant-api-keys" },
  "/(console)/tenant-api-keys/@dialog/(.)generate/page": {
    allowed: KEEPERS,
    path: () => "/tenant-api-keys/generate",
    headers: overTheList,
  },
  "/(console)/tenant-api-keys/generate/page": { allowed: KEEPERS, path: () => "/tenant-api-keys/generate" },
  "/(console)/tenant-api-keys/export/route": { allowed: EVERYONE, path: () => "/tenant-api-keys/export" },
  "/(console)/tenant-api-keys/[keyId]/page": {
    allowed: EVERYONE,
    record: true,
    path: ({ keyId }) => `/tenant-api-keys/${keyId}`,
  },
};
