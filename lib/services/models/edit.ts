import { lockModel, updateModel } from "@/lib/data/ai/model-write";
import { shareUpstream } from "@/lib/data/ai/upstream";
import { findLastEditor, recordAudit } from "@/lib/data/audit";
import type { EditModel } from "@/lib/domain/ai/model-schema";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import type { Propagated } from "@/lib/domain/lease";
import { fail, failField } from "@/lib/domain/result";
import { propagate } from "@/lib/services/revocation/propagate";
import { uniqueName } from "@/lib/services/unique-name";
import { platformSource } from "@/lib/services/upstreams/audit";
import { auditedModel } from "./audit";
import { assertNamesFree } from "./names";

/**
 * What is disabled or renamed opens nothing any more anywhere when this returns.
 *
 * @throws DomainError NOT_FOUND; INVALID_INPUT when a name is taken or there is no such upstream; CONFLICT when it was
 * edited since
 */
export function editModel(
  ctx: Context,
  { id, version, ...values }: EditModel,
): Promise<{ version: number } & Propagated> {
  return uniqueName("model", () =>
    propagate("models", [id], async (tx) => {
      const { upstream: before, ...model } = (await lockModel(tx, id)) ?? fail("NOT_FOUND");
      if (model.version !== version) {
        const editor = await findLastEditor(tx, id, "model.edited");
        fail("CONFLICT", `${editor} changed this model after you opened it. Nothing was saved.`);
      }
      const upstream =
        (await shareUpstream(tx, values.upstreamId)) ?? failField("upstreamId", "Choose one of the listed upstreams.");
      await assertNamesFree(tx, values, id);
      const details = changes(auditedModel(model, before), auditedModel(values, upstream.name));
      if (Object.keys(details).length === 0) return { version };
      const updated = await updateModel(tx, id, values);
      const target = { id, name: values.name };
      await recordAudit(tx, platformSource(ctx), "model.edited", [{ target, details }]);
      return updated;
    }),
  );
}
