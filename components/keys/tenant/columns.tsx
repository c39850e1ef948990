import { KeyVerbs } from "../dialogs/key-verbs";
import { COLUMN_META } from "../list/column-meta";
import { keyColumnHelper, keyColumns } from "../list/columns";

const column = keyColumnHelper<"tenant">();
const { name, key, status, expiresAt, lastUsedAt, createdAt } = keyColumns<"tenant">();

const group = column.display({
  id: "group",
  cell: ({ row }) => row.original.grant.name,
  meta: COLUMN_META.group,
});

const actions = column.display({
  id: "actions",
  cell: ({ row: { original: key } }) => (
    <div className="inline-flex max-md:-ml-2 max-md:gap-1 max-md:pt-1">
      <KeyVerbs named={key} status={key.status} compact />
    </div>
  ),
  meta: COLUMN_META.actions,
});

export const READ_COLUMNS = column.columns([name, key, status, group, expiresAt, lastUsedAt, createdAt]);

/** For people who may change something. */
export const CHANGE_COLUMNS = column.columns([...READ_COLUMNS, actions]);
