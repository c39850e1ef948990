import { createColumnHelper } from "@tanstack/react-table";
import type { Columns } from "@/components/data-table/data-table";
import type { TableFeatures } from "@/components/data-table/features";
import { CARD_CELL_WIDE } from "@/components/data-table/styles";
import { Badge } from "@/components/ui/badge";
import type { ModelRow } from "@/lib/domain/ai/model";
import { formatDollars } from "@/lib/domain/ai/money";
import { CreatedAt } from "../created-at";
import { ModelRowActions } from "./model-row-actions";

const column = createColumnHelper<TableFeatures, ModelRow>();

const NUMBER = "tabular-nums md:whitespace-nowrap";

export const MODEL_COLUMNS: Columns<ModelRow> = column.columns([
  column.accessor("name", {
    cell: ({ row: { original: model } }) => (
      <div className="grid gap-0.5">
        <span className="break-all font-medium">{model.name}</span>
        {model.aliases.length > 0 && (
          <span className="break-all text-muted text-xs">{`also ${model.aliases.join(", ")}`}</span>
        )}
      </div>
    ),
    meta: { label: "Name", sort: "name", skeleton: "w-40", className: `${CARD_CELL_WIDE} min-w-44` },
  }),
  column.display({
    id: "upstream",
    cell: ({ row: { original: model } }) => (
      <div className="grid gap-0.5">
        <span className="break-words">{model.upstream.name}</span>
        {model.upstreamName !== model.name && (
          <span className="break-all text-muted text-xs">{`as ${model.upstreamName}`}</span>
        )}
      </div>
    ),
    meta: { label: "Upstream", sort: "upstream", skeleton: "w-24" },
  }),
  column.accessor("enabled", {
    cell: ({ row }) => (
      <Badge tone={row.original.enabled ? "success" : "neutral"}>{row.original.enabled ? "Enabled" : "Disabled"}</Badge>
    ),
    meta: { label: "Status", skeleton: "w-14" },
  }),
  column.accessor("contextLength", {
    cell: ({ row }) =>
      row.original.contextLength?.toLocaleString("en") ?? <span className="text-muted">Not known</span>,
    meta: { label: "Context", sort: "contextLength", firstDirection: "desc", skeleton: "w-14", className: NUMBER },
  }),
  column.accessor("inputPrice", {
    cell: ({ row }) => formatDollars(row.original.inputPrice),
    meta: { label: "Input / 1M", sort: "inputPrice", skeleton: "w-10", className: NUMBER },
  }),
  column.accessor("outputPrice", {
    cell: ({ row }) => formatDollars(row.original.outputPrice),
    meta: { label: "Output / 1M", sort: "outputPrice", skeleton: "w-10", className: NUMBER },
  }),
  column.accessor("createdAt", {
    cell: ({ row }) => <CreatedAt at={row.original.createdAt} />,
    meta: { label: "Created", sort: "createdAt", firstDirection: "desc", skeleton: "w-20" },
  }),
  column.display({
    id: "actions",
    cell: ({ row }) => <ModelRowActions model={row.original} />,
    meta: { label: "Actions", skeleton: "w-14", className: `${CARD_CELL_WIDE} w-24 md:text-right` },
  }),
]);
