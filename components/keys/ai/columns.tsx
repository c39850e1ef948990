import type { ModelOption } from "@/lib/domain/ai/model";
import { describeSelection } from "@/lib/domain/ai/selection";
import { KeyMenu } from "../dialogs/key-menu";
import { COLUMN_META } from "../list/column-meta";
import { keyColumnHelper, keyColumns } from "../list/columns";

const column = keyColumnHelper<"ai">();
const { name, key, status, expiresAt, lastUsedAt, createdAt } = keyColumns<"ai">();

const actions = column.display({
  id: "actions",
  cell: ({ row: { original: named } }) => <KeyMenu named={named} status={named.status} />,
  meta: COLUMN_META.actions,
});

/** @param mayChange whether somebody may do anything to the keys */
export function aiColumns(models: readonly ModelOption[], mayChange: boolean) {
  const selection = column.display({
    id: "models",
    cell: ({ row }) => describeSelection(row.original.grant, models),
    meta: COLUMN_META.models,
  });
  const columns = [name, selection, key, status, expiresAt, lastUsedAt, createdAt];
  return column.columns(mayChange ? [...columns, actions] : columns);
}
