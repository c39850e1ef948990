import { createUpstream as insert, setCredential } from "@/lib/data/ai/upstream";
import { recordAudit } from "@/lib/data/audit";
import { transaction } from "@/lib/data/transaction";
import type { CreateUpstream } from "@/lib/domain/ai/upstream-schema";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import { uniqueName } from "@/lib/services/unique-name";
import { auditedUpstream, platformSource } from "./audit";
import { storedCredential } from "./credential";

/** @throws DomainError INVALID_INPUT when the name is taken */
export function createUpstream(
  ctx: Context,
  { credential, ...values }: CreateUpstream,
): Promise<{ id: string; name: string }> {
  return uniqueName("upstream", () =>
    transaction(async (tx) => {
      const upstream = await insert(tx, values);
      if (credential) {
        await setCredential(tx, upstream.id, storedCredential(credential, upstream.id));
      }
      const details = changes(null, { ...auditedUpstream(values), credential: credential ? "stored" : null });
      await recordAudit(tx, platformSource(ctx), "upstream.created", [{ target: upstream, details }]);
      return upstream;
    }),
  );
}
