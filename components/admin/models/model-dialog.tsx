"use client";

import type { UpstreamRow } from "@/lib/domain/ai/upstream";
import { DeleteModelDialog } from "./delete-model-dialog";
import { DeleteUpstreamDialog } from "./delete-upstream-dialog";
import { ImportDialog } from "./import-dialog";
import type { ModelAdminActions } from "./model-actions";
import type { ModelIntent } from "./model-intent";
import { ModelSettingsDialog } from "./model-settings-dialog";
import { CreateUpstreamDialog, EditUpstreamDialog } from "./upstream-settings-dialog";

interface ModelDialogProps {
  intent: ModelIntent;
  actions: ModelAdminActions;
  upstreams: readonly UpstreamRow[];
  onClose: () => void;
  onDone: () => void;
}

export function ModelDialog({ intent, actions, upstreams, ...ends }: ModelDialogProps) {
  switch (intent.verb) {
    case "createUpstream":
      return <CreateUpstreamDialog create={actions.createUpstream} {...ends} />;
    case "editUpstream":
      return <EditUpstreamDialog upstream={intent.upstream} edit={actions.editUpstream} {...ends} />;
    case "deleteUpstream":
      return <DeleteUpstreamDialog upstream={intent.upstream} remove={actions.deleteUpstream} {...ends} />;
    case "import":
      return <ImportDialog upstream={intent.upstream} actions={actions} {...ends} />;
    case "createModel":
      return <ModelSettingsDialog model={null} upstreams={upstreams} actions={actions} {...ends} />;
    case "editModel":
      return <ModelSettingsDialog model={intent.model} upstreams={upstreams} actions={actions} {...ends} />;
    case "deleteModel":
      return <DeleteModelDialog model={intent.model} remove={actions.deleteModel} {...ends} />;
  }
}
