import type pg from "pg";
import { digestSecret, generateSecret, pepperId } from "@/lib/domain/secret";
import { PEPPER } from "./own-database";

const BATCH = 10_000;
const KEYS_PER_TENANT = 100;
const GROUP = "group";

/** The group of all of them. */
export const MANY_KEYS_GROUP = { id: GROUP, permissions: ["invoices:read", "orders:read", "orders:write"] };

/** The nth key, counted from 0, and its tenant. Ids are as long as those that the console makes. */
export const keyId = (n: number) => String(n).padStart(24, "key");
export const tenantId = (n: number) => String(Math.floor(n / KEYS_PER_TENANT)).padStart(24, "tenant");

/**
 * Makes keys by the thousand. Every fourth has an allowlist of two entries.
 *
 * @param first number of the first of them, a multiple of 100
 * @returns their secrets
 */
export async function makeManyKeys(client: pg.ClientBase, first: number, count: number): Promise<string[]> {
  await client.query(TENANTS, [first, first + count - 1, KEYS_PER_TENANT]);
  await client.query(
    `INSERT INTO authorization_group (id, type, name, permissions) VALUES ($1, 'tenantApiKey', 'All', $2)
     ON CONFLICT DO NOTHING`,
    [GROUP, MANY_KEYS_GROUP.permissions],
  );
  const secrets = Array.from({ length: count }, () => generateSecret("ptc"));
  for (let done = 0; done < count; done += BATCH) {
    const digests = secrets.slice(done, done + BATCH).map((secret) => digestSecret(secret, PEPPER));
    await client.query(KEYS, [first + done, digests, pepperId(PEPPER), KEYS_PER_TENANT, GROUP]);
  }
  return secrets;
}

const TENANTS = `
  WITH made AS (
    INSERT INTO tenant (id, name)
    SELECT lpad(n::text, 24, 'tenant'), 'Tenant ' || n FROM generate_series($1::int / $3::int, $2::int / $3::int) n
    RETURNING id)
  INSERT INTO key_quota (tenant_id, kind, "limit", used) SELECT id, 'tenant', $3, $3 FROM made`;

const KEYS = `
  WITH made AS (
    SELECT lpad(n::text, 24, 'key') AS id, lpad((n / $4::int)::text, 24, 'tenant') AS tenant_id, n, digest
    FROM unnest($2::bytea[]) WITH ORDINALITY AS d (digest, position), LATERAL (SELECT $1::int + position - 1) AS i (n)),
  keys AS (
    INSERT INTO "key" (id, tenant_id, kind, name, group_id, allowlist)
    SELECT id, tenant_id, 'tenant', 'Key ' || n, $5,
           CASE WHEN n % 4 = 0 THEN '{10.0.0.0/8,127.0.0.1}'::text[] ELSE '{}' END
    FROM made)
  INSERT INTO secret (id, key_id, digest, pepper_id, prefix, hint) SELECT id, id, digest, $3, 'ptc', 'hint' FROM made`;
