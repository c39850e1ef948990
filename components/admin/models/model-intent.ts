import type { ModelRow } from "@/lib/domain/ai/model";
import type { UpstreamRow } from "@/lib/domain/ai/upstream";

/** What someone is about to do, and to which model or upstream. */
export type ModelIntent =
  | { verb: "createUpstream" }
  | { verb: "editUpstream"; upstream: UpstreamRow }
  | { verb: "deleteUpstream"; upstream: UpstreamRow }
  | { verb: "import"; upstream: UpstreamRow }
  | { verb: "createModel" }
  | { verb: "editModel"; model: ModelRow }
  | { verb: "deleteModel"; model: ModelRow };
