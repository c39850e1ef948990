import type { ColumnMeta } from "@/components/data-table/features";
import { CARD_CELL_WIDE } from "@/components/data-table/styles";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeySort } from "@/lib/domain/key-list";

/** The lists' columns without their cells. */
export const COLUMN_META = {
  name: {
    label: "Key Name",
    sort: "name",
    skeleton: "w-32",
    className: `${CARD_CELL_WIDE} min-w-36 max-w-72 max-md:max-w-none max-md:pr-9`,
  },
  key: { label: "Key", skeleton: "w-36" },
  status: { label: "Status", skeleton: "w-16" },
  group: { label: "Authorization Group", skeleton: "w-20", className: "whitespace-nowrap" },
  clientId: { label: "Client ID", skeleton: "w-32" },
  channel: { label: "Channel", skeleton: "w-16", className: "whitespace-nowrap" },
  models: { label: "Models", skeleton: "w-20", className: "whitespace-nowrap" },
  expiresAt: { label: "Expiration Date", sort: "expiresAt", skeleton: "w-24" },
  lastUsedAt: { label: "Last Used", sort: "lastUsedAt", firstDirection: "desc", skeleton: "w-20" },
  createdAt: { label: "Created", sort: "createdAt", firstDirection: "desc", skeleton: "w-20" },
  actions: {
    label: "Actions",
    skeleton: "w-20",
    className: `${CARD_CELL_WIDE} md:w-24 md:pr-3 md:pl-0 md:text-right md:max-xl:sticky md:max-xl:right-0 md:max-xl:bg-surface`,
  },
} satisfies Record<string, ColumnMeta & { sort?: KeySort }>;

const { name, key, status, group, clientId, channel, models, expiresAt, lastUsedAt, createdAt, actions } = COLUMN_META;
const moments = [expiresAt, lastUsedAt, createdAt];

/** The loading skeletons are drawn from these alone, and need no script. */
export const SKELETONS: Record<KeyKind, ColumnMeta[]> = {
  tenant: [name, key, status, group, ...moments, actions],
  channel: [name, clientId, channel, key, status, ...moments, actions],
  ai: [name, models, key, status, ...moments, actions],
};
