import type { Db } from "@/lib/data/client";
import { compileAllowlist } from "@/lib/domain/allowlist";
import type { KeyRecord } from "@/lib/domain/decision";
import type { Reach } from "@/lib/domain/reach";
import type { KeyScope } from "./scope";

/** What a decision about a calling key needs to know, and what it may give to others. */
export interface CallerRecord extends KeyRecord {
  groupId: string;
  reach: Reach;
}

interface Row extends Reach {
  groupId: string;
  name: string;
  tenantName: string;
  revokedAt: Date | null;
  retiresAt: Date | null;
  retired: boolean | null;
  suspended: boolean;
}

/**
 * Of a key whose row is locked. Its group and its tenants stay as they are
 * until the transaction ends, too.
 *
 * @param digests of the secret that was presented
 * @returns null where the key is gone or has no such secret
 */
export async function shareCaller(
  tx: Db,
  { tenantId, kind }: KeyScope,
  id: string,
  digests: readonly Uint8Array<ArrayBuffer>[],
): Promise<CallerRecord | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT k.group_id AS "groupId", k.name, t.name AS "tenantName", k.allowlist, k.revoked_at AS "revokedAt", k.expires_at AS "expiresAt",
      k.requests_per_second AS "requestsPerSecond", k.requests_per_day AS "requestsPerDay",
      s.retires_at AS "retiresAt", s.retires_at <= c.created_at AS retired,
      (t.suspended_at IS NOT NULL OR m.suspended_at IS NOT NULL) AS suspended, g.permissions
    FROM "key" k
    JOIN secret s ON s.key_id = k.id AND s.digest = ANY(${[...digests]}::bytea[])
    JOIN secret c ON c.key_id = k.id AND c.retires_at IS NULL
    JOIN authorization_group g ON g.id = k.group_id
    JOIN tenant t ON t.id = k.tenant_id
    JOIN tenant m ON m.id = coalesce(t.parent_id, t.id)
    WHERE k.id = ${id} AND k.tenant_id = ${tenantId} AND k.kind = ${kind}::"KeyKind"
    FOR SHARE OF g, t, m`;
  if (!row) return null;
  return {
    groupId: row.groupId,
    reach: row,
    keyId: id,
    keyName: row.name,
    tenantId,
    tenantName: row.tenantName,
    tenantSuspended: row.suspended,
    revokedAt: row.revokedAt?.getTime() ?? null,
    expiresAt: row.expiresAt?.getTime() ?? null,
    retiresAt: row.retiresAt?.getTime() ?? null,
    retired: row.retired ?? false,
    opens: "tenant",
    permissions: row.permissions,
    allows: compileAllowlist(row.allowlist),
  };
}
