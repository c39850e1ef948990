import type { Action } from "@/components/form/call-action";
import type { CreateModelForm, EditModelForm, ModelId } from "@/lib/domain/ai/model-schema";
import type { ImportOffer, UpstreamTest } from "@/lib/domain/ai/upstream";
import type {
  CreateUpstreamForm,
  EditUpstreamForm,
  ImportModelsForm,
  UpstreamId,
} from "@/lib/domain/ai/upstream-schema";
import type { Propagated } from "@/lib/domain/lease";

/** What the page about models hands to its components. */
export interface ModelAdminActions {
  createUpstream: Action<CreateUpstreamForm, unknown>;
  editUpstream: Action<EditUpstreamForm, Propagated>;
  deleteUpstream: Action<UpstreamId, null>;
  testConnection: Action<UpstreamId, UpstreamTest>;
  listImportable: Action<UpstreamId, ImportOffer>;
  importModels: Action<ImportModelsForm, { imported: number } & Propagated>;
  createModel: Action<CreateModelForm, Propagated>;
  editModel: Action<EditModelForm, Propagated>;
  deleteModel: Action<ModelId, Propagated>;
}
