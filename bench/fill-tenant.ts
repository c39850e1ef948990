import type pg from "pg";
import { WORDS } from "./words";

/**
 * Gives a tenant as many keys as years of use leave behind: the more frequent a word the earlier it stands in WORDS
 * (Zipf's law); 30 % never expire, some 40 % have expired, 10 % were revoked, the older the likelier; 20 % were never
 * used, the others lately; five groups of very different size.
 */
export async function fillTenant(
  client: pg.Client,
  tenantId: string,
  groupIds: string[],
  count: number,
): Promise<void> {
  await client.query(KEYS, [tenantId, groupIds, count, WORDS]);
  await client.query(
    `INSERT INTO secret (id, key_id, digest, pepper_id, prefix, hint, created_at)
     SELECT id, id, sha256(id::bytea), '00000000', 'ptc', right(id, 4), created_at FROM "key" WHERE tenant_id = $1`,
    [tenantId],
  );
  await client.query(
    `UPDATE key_quota SET "limit" = 2 * $2, used = (SELECT count(*) FROM "key" WHERE tenant_id = $1 AND revoked_at IS NULL)
     WHERE tenant_id = $1`,
    [tenantId, count],
  );
}

/** Rank r of n is drawn with a probability of about 1 / (r ln n). */
const word = "($4::text[])[floor(array_length($4::text[], 1) ^ random())::int]";

const KEYS = `
  INSERT INTO "key" (id, tenant_id, kind, name, description, group_id, created_at, expires_at, revoked_at, last_used_at)
  SELECT
    substr(md5($1 || n), 1, 24),
    $1,
    'tenant',
    ${word} || ' ' || ${word} || ' ' || floor(random() * 10000),
    CASE WHEN random() < 0.5 THEN '' ELSE concat_ws(' ', ${Array(8).fill(word).join(", ")}) END,
    ($2::text[])[least(floor(-ln(1 - random()) / ln(3)), array_length($2::text[], 1) - 1)::int + 1],
    created_at,
    expires_at,
    revoked_at,
    CASE WHEN random() < 0.8 THEN unusable_at - (unusable_at - created_at) * power(random(), 3) END
  FROM generate_series(1, $3::int) AS n
  CROSS JOIN LATERAL (SELECT now() - interval '3 years' * ($3::int - n) / $3::int AS created_at) AS made
  CROSS JOIN LATERAL (
    SELECT
      CASE WHEN random() < 0.7 THEN created_at + interval '4 years' * power(random(), 2) END AS expires_at,
      CASE WHEN random() < 0.2 * ($3::int - n) / $3::int THEN created_at + (now() - created_at) * random() END AS revoked_at
  ) AS ended
  CROSS JOIN LATERAL (SELECT least(now(), expires_at, revoked_at) AS unusable_at) AS used`;
