import type { ApiKey } from "@/clients/typescript/contract";

/** A key as people read it. */
export const KEY_COLUMNS = ["identifier", "name", "key", "status", "group", "expires", "last used"] as const;

export const keyRow = (key: ApiKey): string[] => [
  key.identifier,
  key.name,
  maskOf(key),
  key.status,
  key.authorization_group.name,
  key.expires_at ?? "never",
  key.last_used_at ?? "never",
];

export const keyFields = (key: ApiKey): [string, string][] => [
  ["Identifier", key.identifier],
  ["Name", key.name],
  ["Description", key.description || "none"],
  ["Key", maskOf(key)],
  ["Status", key.revoked_at ? `revoked at ${key.revoked_at}${reasonOf(key)}` : key.status],
  ["Authorization group", `${key.authorization_group.name} (${key.authorization_group.identifier})`],
  ["Permissions", key.authorization_group.permissions.join(" ") || "none"],
  ["Allowed addresses", key.allowed_ips.join(" ") || "any"],
  ["Requests per second", String(key.requests_per_second ?? "no limit")],
  ["Requests per day", String(key.requests_per_day ?? "no limit")],
  ["Expires", key.expires_at ?? "never"],
  ["Last used", key.last_used_at ?? "never"],
  ["Created", key.created_at],
];

const maskOf = ({ prefix, hint }: ApiKey) => `${prefix}_****${hint}`;
const reasonOf = ({ revoked_reason }: ApiKey) => (revoked_reason ? `: ${revoked_reason}` : "");
