import { Pool } from "pg";
import { compileAllowlist } from "@/lib/domain/allowlist";
import type { KeyRecord } from "@/lib/domain/decision";
import { digestSecret } from "@/lib/domain/secret";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/**
 * Everything that a decision needs, in one statement that each connection prepares once. Deleted keys are not found;
 * revoked, expired and retired ones are, because their holder is told so and the administrator sees why.
 */
const STATEMENT = {
  name: "verify",
  text: `
    SELECT k.id, k.name, k.tenant_id, t.name AS tenant_name, k.allowlist, k.revoked_at, k.expires_at, s.retires_at,
           t.suspended_at IS NOT NULL OR m.suspended_at IS NOT NULL AS tenant_suspended, g.permissions
    FROM secret s
    JOIN "key" k ON k.id = s.key_id
    JOIN authorization_group g ON g.id = k.group_id
    JOIN tenant t ON t.id = k.tenant_id
    LEFT JOIN tenant m ON m.id = t.parent_id
    WHERE s.digest = ANY($1)`,
};

interface Row {
  id: string;
  name: string;
  tenant_id: string;
  tenant_name: string;
  allowlist: string[];
  revoked_at: Date | null;
  expires_at: Date | null;
  retires_at: Date | null;
  tenant_suspended: boolean;
  permissions: string[];
}

let pool: Pool | undefined;

function openPool(connectionString: string): Pool {
  const opened = new Pool({ connectionString, max: 8, connectionTimeoutMillis: 2_000, query_timeout: 5_000 });
  // Without a listener, losing an idle connection would end the process. The pool replaces it on the next use.
  opened.on("error", (error) => log.warn({ err: error }, "An idle database connection was lost."));
  return opened;
}

/** The verifier's own connections: a busy console cannot take them. */
export function verifierPool(): Pool {
  pool ??= openPool(env().DATABASE_URL);
  return pool;
}

export async function closeVerifierPool(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.end();
}

/** @returns the key that the secret belongs to, under any of the configured peppers; null for an unknown secret */
export async function lookUp(secret: string): Promise<KeyRecord | null> {
  const digests = env().PORTCULLIS_PEPPERS.map((pepper) => digestSecret(secret, pepper));
  const { rows } = await verifierPool().query<Row>({ ...STATEMENT, values: [digests] });
  const [row] = rows;
  return (
    (row && {
      keyId: row.id,
      keyName: row.name,
      tenantId: row.tenant_id,
      tenantName: row.tenant_name,
      tenantSuspended: row.tenant_suspended,
      revokedAt: row.revoked_at?.getTime() ?? null,
      expiresAt: row.expires_at?.getTime() ?? null,
      retiresAt: row.retires_at?.getTime() ?? null,
      permissions: row.permissions,
      allows: compileAllowlist(row.allowlist),
    }) ??
    null
  );
}
