import { db } from "@/lib/data/client";
import { createChannelCredential, createGroup, createKey, createTenant } from "@/prisma/factories";

export const API_PERMISSIONS = ["api-keys:read", "api-keys:write"];
const OTHER_PERMISSIONS = [
  "channel-credentials:read",
  "channel-credentials:write",
  "sub-accounts:read",
  "sub-accounts:write",
];

export interface ApiReply {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  body: any;
}

export interface ApiCall {
  /** The secret to present; none without it. */
  as?: string;
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

export type CallApi = (method: string, path: string, call?: ApiCall) => Promise<ApiReply>;

/** Asks the API: a whole path below `/api`, or what follows `/api/account/api-keys`. */
export const apiClient =
  (url: string): CallApi =>
  async (method, path, { as, body, headers } = {}) => {
    const response = await fetch(`${url}${path.startsWith("/api/") ? "" : "/api/account/api-keys"}${path}`, {
      method,
      headers: {
        ...(as !== undefined && { Authorization: `Bearer ${as}` }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
  };

/** A tenant with keys of every kind that calls the API. */
export async function apiTenant({ limit = 100, parentId }: { limit?: number; parentId?: string } = {}) {
  const tenant = await createTenant(db(), { limit, ...(parentId && { parentId }) });
  const group = (permissions: string[]) => createGroup(db(), { tenantId: tenant.id, permissions });
  const groups = {
    /** Everything that `orders` and the API know. */
    full: await group([...API_PERMISSIONS, ...OTHER_PERMISSIONS, "orders:read", "orders:write"]),
    writer: await group([...API_PERMISSIONS, ...OTHER_PERMISSIONS, "orders:read"]),
    reader: await group(["api-keys:read", "channel-credentials:read", "sub-accounts:read", "orders:read"]),
    plain: await group(["orders:read"]),
  };
  const key = (kind: keyof typeof groups, values: Partial<Parameters<typeof createKey>[1]> = {}) =>
    createKey(db(), { tenantId: tenant.id, groupId: groups[kind].id, ...values });
  const credential = (values: Partial<Parameters<typeof createChannelCredential>[1]> = {}) =>
    createChannelCredential(db(), { tenantId: tenant.id, channel: "ftp", ...values });
  return { ...tenant, groups, key, credential };
}

export type ApiTenant = Awaited<ReturnType<typeof apiTenant>>;
