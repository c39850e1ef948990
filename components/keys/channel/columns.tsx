import { CHANNEL_LABELS } from "@/lib/domain/grant";
import { KeyMenu } from "../dialogs/key-menu";
import { COLUMN_META } from "../list/column-meta";
import { keyColumnHelper, keyColumns } from "../list/columns";

const column = keyColumnHelper<"channel">();
const { name, key, status, expiresAt, lastUsedAt, createdAt } = keyColumns<"channel">();

const clientId = column.display({
  id: "clientId",
  cell: ({ row }) => <code className="break-all font-mono text-xs">{row.original.grant.clientId}</code>,
  meta: COLUMN_META.clientId,
});

const channel = column.display({
  id: "channel",
  cell: ({ row }) => CHANNEL_LABELS[row.original.grant.channel],
  meta: COLUMN_META.channel,
});

const actions = column.display({
  id: "actions",
  cell: ({ row: { original: credential } }) => <KeyMenu named={credential} status={credential.status} />,
  meta: COLUMN_META.actions,
});

export const READ_COLUMNS = column.columns([name, clientId, channel, key, status, expiresAt, lastUsedAt, createdAt]);

/** For people who may change something. */
export const CHANGE_COLUMNS = column.columns([...READ_COLUMNS, actions]);
