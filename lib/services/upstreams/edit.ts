import { lockUpstream, setCredential, updateUpstream } from "@/lib/data/ai/upstream";
import { findLastEditor, recordAudit } from "@/lib/data/audit";
import type { EditUpstream } from "@/lib/domain/ai/upstream-schema";
import { type AuditDetails, changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import type { Propagated } from "@/lib/domain/lease";
import { fail, failField } from "@/lib/domain/result";
import { propagate } from "@/lib/services/revocation/propagate";
import { uniqueName } from "@/lib/services/unique-name";
import { auditedUpstream, platformSource } from "./audit";
import { storedCredential } from "./credential";

/**
 * An empty credential keeps the one that is stored, but not for another server: whoever may change addresses would have
 * it sent to their own.
 *
 * @throws DomainError NOT_FOUND; INVALID_INPUT when the name is taken or the credential missing; CONFLICT when it was
 * edited since
 */
export function editUpstream(
  ctx: Context,
  { id, version, credential, removeCredential, ...values }: EditUpstream,
): Promise<{ version: number } & Propagated> {
  return uniqueName("upstream", () =>
    propagate("models", [id], async (tx) => {
      const upstream = (await lockUpstream(tx, id)) ?? fail("NOT_FOUND");
      if (upstream.version !== version) {
        const editor = await findLastEditor(tx, id, "upstream.edited");
        fail("CONFLICT", `${editor} changed this upstream after you opened it. Nothing was saved.`);
      }
      const keeps = upstream.hasCredential && !credential && !removeCredential;
      if (keeps && new URL(values.baseUrl).origin !== new URL(upstream.baseUrl).origin) {
        failField("credential", "This is another server. Enter its credential, or remove the one that is stored.");
      }
      const details: AuditDetails = {
        ...changes(auditedUpstream(upstream), auditedUpstream(values)),
        ...(!keeps && credentialChange(upstream.hasCredential, credential)),
      };
      if (Object.keys(details).length === 0) return { version };
      if (details.credential) {
        await setCredential(tx, id, credential ? storedCredential(credential, id) : null);
      }
      const updated = await updateUpstream(tx, id, values);
      const target = { id, name: values.name };
      await recordAudit(tx, platformSource(ctx), "upstream.edited", [{ target, details }]);
      return updated;
    }),
  );
}

function credentialChange(before: boolean, credential: string): AuditDetails {
  if (!before && !credential) return {};
  return {
    credential: { before: before ? "stored" : null, after: credential ? (before ? "replaced" : "stored") : null },
  };
}
