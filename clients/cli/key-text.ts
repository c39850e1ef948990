import type { ApiKey } from "@/clients/typescript/contract";
import type { Column } from "./list-table";
import { instantText, minuteText } from "./time-text";

/** A key as people read it. */
export const KEY_COLUMNS: readonly Column<ApiKey>[] = [
  { title: "identifier", text: (key) => key.identifier },
  { title: "name", text: (key) => key.name, shrinks: true },
  { title: "key", text: (key) => maskOf(key), dispensable: true },
  { title: "status", text: (key) => key.status },
  { title: "group", text: (key) => key.authorization_group.name, shrinks: true },
  { title: "expires", text: (key) => minuteText(key.expires_at) },
  { title: "last used", text: (key) => minuteText(key.last_used_at), dispensable: true },
];

export const keyFields = (key: ApiKey): [string, string][] => [
  ["Identifier", key.identifier],
  ["Name", key.name],
  ["Description", key.description || "none"],
  ["Key", maskOf(key)],
  ["Status", key.revoked_at ? `revoked at ${instantText(key.revoked_at)}${reasonOf(key)}` : key.status],
  ["Authorization group", `${key.authorization_group.name} (${key.authorization_group.identifier})`],
  ["Permissions", key.authorization_group.permissions.join(" ") || "none"],
  ["Allowed addresses", key.allowed_ips.join(" ") || "any"],
  ["Requests per second", String(key.requests_per_second ?? "no limit")],
  ["Requests per day", String(key.requests_per_day ?? "no limit")],
  ["Expires", instantText(key.expires_at)],
  ["Last used", instantText(key.last_used_at)],
  ["Created", instantText(key.created_at)],
];

const maskOf = ({ prefix, hint }: ApiKey) => `${prefix}_****${hint}`;
const reasonOf = ({ revoked_reason }: ApiKey) => (revoked_reason ? `: ${revoked_reason}` : "");
