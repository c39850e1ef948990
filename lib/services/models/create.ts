import { createModel as insert } from "@/lib/data/ai/model-write";
import { shareUpstream } from "@/lib/data/ai/upstream";
import { recordAudit } from "@/lib/data/audit";
import type { CreateModel } from "@/lib/domain/ai/model-schema";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import type { Propagated } from "@/lib/domain/lease";
import { failField } from "@/lib/domain/result";
import { propagate } from "@/lib/services/revocation/propagate";
import { uniqueName } from "@/lib/services/unique-name";
import { platformSource } from "@/lib/services/upstreams/audit";
import { auditedModel } from "./audit";
import { assertNamesFree } from "./names";

/** @throws DomainError INVALID_INPUT when a name is taken or there is no such upstream */
export function createModel(ctx: Context, values: CreateModel): Promise<{ id: string; name: string } & Propagated> {
  return uniqueName("model", () =>
    propagate("models", [], async (tx) => {
      const upstream =
        (await shareUpstream(tx, values.upstreamId)) ?? failField("upstreamId", "Choose one of the listed upstreams.");
      await assertNamesFree(tx, values);
      const model = await insert(tx, values);
      const details = changes(null, auditedModel(values, upstream.name));
      await recordAudit(tx, platformSource(ctx), "model.created", [{ target: model, details }]);
      return model;
    }),
  );
}
