import type { ApiKey, ChannelCredential } from "@/clients/typescript/contract";
import type { Column } from "./list-table";
import { instantText, minuteText } from "./time-text";

/** A key of any kind that the tool manages. */
export type AnyKey = ApiKey | ChannelCredential;

/** Keys as people read them: what stands left and right of what tells the kind. */
const LEFT: readonly Column<AnyKey>[] = [
  { title: "identifier", text: (key) => key.identifier },
  { title: "name", text: (key) => key.name, shrinks: true },
  { title: "key", text: (key) => maskOf(key), dispensable: true },
  { title: "status", text: (key) => key.status },
];
const RIGHT: readonly Column<AnyKey>[] = [
  { title: "expires", text: (key) => minuteText(key.expires_at) },
  { title: "last used", text: (key) => minuteText(key.last_used_at), dispensable: true },
];

export const KEY_COLUMNS: readonly Column<ApiKey>[] = [
  ...LEFT,
  { title: "group", text: (key) => key.authorization_group.name, shrinks: true },
  ...RIGHT,
];

export const CREDENTIAL_COLUMNS: readonly Column<ChannelCredential>[] = [
  ...LEFT,
  { title: "channel", text: (key) => key.channel },
  { title: "client id", text: (key) => key.client_id },
  ...RIGHT,
];

export const keyFields = (key: AnyKey): [string, string][] => [
  ["Identifier", key.identifier],
  ["Name", key.name],
  ["Description", key.description || "none"],
  ["Key", maskOf(key)],
  ["Status", key.revoked_at ? `revoked at ${instantText(key.revoked_at)}${reasonOf(key)}` : key.status],
  ...grantFields(key),
  ["Allowed addresses", key.allowed_ips.join(" ") || "any"],
  ["Requests per second", String(key.requests_per_second ?? "no limit")],
  ["Requests per day", String(key.requests_per_day ?? "no limit")],
  ["Expires", instantText(key.expires_at)],
  ["Last used", instantText(key.last_used_at)],
  ["Created", instantText(key.created_at)],
];

const grantFields = (key: AnyKey): [string, string][] =>
  "channel" in key
    ? [
        ["Channel", key.channel],
        ["Client ID", key.client_id],
      ]
    : [
        ["Authorization group", `${key.authorization_group.name} (${key.authorization_group.identifier})`],
        ["Permissions", key.authorization_group.permissions.join(" ") || "none"],
      ];

const maskOf = ({ prefix, hint }: AnyKey) => (prefix === null ? "chosen" : `${prefix}_****${hint}`);
const reasonOf = ({ revoked_reason }: AnyKey) => (revoked_reason ? `: ${revoked_reason}` : "");
