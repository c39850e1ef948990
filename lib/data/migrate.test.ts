import { readFile } from "node:fs/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "@/lib/testing/database";
import { inDatabase } from "@/lib/testing/sql";
import { migrate } from "./migrate";
import { EVERYTHING, SCHEMA_FILE, withSchemaEngine } from "./schema-engine";

const migratedUrl = await createTestDatabase();
const schemaDatabase = `${new URL(migratedUrl).pathname.slice(1)}_schema`;
const schemaUrl = inDatabase(migratedUrl, schemaDatabase);
const migrated = new pg.Client(migratedUrl);
const fromSchema = new pg.Client(schemaUrl);

beforeAll(async () => {
  await migrated.connect();
  await migrated.query(`CREATE DATABASE ${schemaDatabase}`);
  const content = await readFile(SCHEMA_FILE, "utf8");
  const script = await withSchemaEngine(schemaUrl, (engine) =>
    engine.diff({
      from: { tag: "empty" },
      to: { tag: "schemaDatamodel", files: [{ path: SCHEMA_FILE, content }] },
      script: true,
      exitCode: null,
      filters: EVERYTHING,
    }),
  );
  await fromSchema.connect();
  await fromSchema.query(script.stdout ?? "");
});

afterAll(async () => {
  await fromSchema.end();
  await migrated.query(`DROP DATABASE ${schemaDatabase}`);
  await migrated.end();
});

const COLUMNS = `
  SELECT table_name || '.' || column_name || ' ' || udt_name || coalesce('(' || character_maximum_length || ')', '')
    || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
    || coalesce(' default ' || column_default, '') || coalesce(' collate ' || collation_name, '')
    || coalesce(' as ' || generation_expression, '') AS line
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`;

const INDEXES = `
  SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;

const CONSTRAINTS = `
  SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid IS DISTINCT FROM to_regclass('_prisma_migrations')`;

const ENUMS = `SELECT enumtypid::regtype || ' ' || enumlabel AS line FROM pg_enum`;

/** What only one of the two databases has: `+` the migrated one, `-` the one made from schema.prisma. */
async function differences(sql: string): Promise<string[]> {
  const read = async (client: pg.Client) => (await client.query<{ line: string }>(sql)).rows.map((row) => row.line);
  const [plus, minus] = [await read(migrated), await read(fromSchema)];
  expect(plus.length).toBeGreaterThan(0);
  const only = (sign: string, these: string[], those: string[]) =>
    these.filter((line) => !those.includes(line)).map((line) => `${sign} ${line}`);
  return [...only("+", plus, minus), ...only("-", minus, plus)].sort();
}

test("the migrations make the tables of schema.prisma, apart from what is written by hand", async () => {
  expect(await differences(COLUMNS)).toMatchInlineSnapshot(`
    [
      "+ authorization_group.name text not null collate und-x-icu",
      "+ authorization_group.permissions _text not null default '{}'::text[]",
      "+ invalidation.ids _text not null",
      "+ key.allowlist _text not null default '{}'::text[]",
      "+ key.model_ids _text not null default '{}'::text[]",
      "+ key.name text not null collate und-x-icu",
      "+ key.search_text text not null as lower((translate(((((' '::text || name) || ' '::text) || description) || COALESCE((' '::text || client_id), ''::text)), '
    	'::text, '  '::text) COLLATE "und-x-icu"))",
      "+ model.aliases _text not null default '{}'::text[]",
      "+ tenant.name text not null collate und-x-icu",
      "+ usage_hour.magnitude int2 not null as ceil(((10)::double precision * ln((count)::double precision)))",
      "+ user.name text not null collate und-x-icu",
      "- authorization_group.name text not null",
      "- authorization_group.permissions _text",
      "- invalidation.ids _text",
      "- key.allowlist _text",
      "- key.model_ids _text",
      "- key.name text not null",
      "- key.search_text text not null",
      "- model.aliases _text",
      "- tenant.name text not null",
      "- usage_hour.magnitude int2 not null",
      "- user.name text not null",
    ]
  `);
  expect(await differences(INDEXES)).toMatchInlineSnapshot(`
    [
      "+ CREATE INDEX key_group_active_idx ON public.key USING btree (group_id, tenant_id) WHERE (revoked_at IS NULL)",
      "+ CREATE INDEX key_revoked_idx ON public.key USING btree (tenant_id, kind, created_at, id) INCLUDE (expires_at, group_id) WHERE (revoked_at IS NOT NULL)",
      "+ CREATE INDEX key_search_idx ON public.key USING gin (search_text gin_trgm_ops) WITH (gin_pending_list_limit='512')",
      "+ CREATE INDEX key_tenant_id_kind_created_at_id_idx ON public.key USING btree (tenant_id, kind, created_at, id) INCLUDE (revoked_at, expires_at, group_id)",
      "+ CREATE INDEX key_tenant_id_kind_expires_at_id_idx ON public.key USING btree (tenant_id, kind, expires_at, id) INCLUDE (revoked_at, group_id)",
      "+ CREATE INDEX key_tenant_id_kind_last_used_at_id_idx ON public.key USING btree (tenant_id, kind, last_used_at NULLS FIRST, id) INCLUDE (revoked_at, expires_at, group_id)",
      "+ CREATE INDEX key_tenant_id_kind_name_id_idx ON public.key USING btree (tenant_id, kind, name, id) INCLUDE (revoked_at, expires_at, group_id)",
      "+ CREATE INDEX usage_hour_busiest_idx ON public.usage_hour USING btree (tenant_id, hour, magnitude DESC) INCLUDE (key_id) WHERE (key_id <> ''::text)",
      "+ CREATE UNIQUE INDEX authorization_group_tenant_id_name_key ON public.authorization_group USING btree (tenant_id, name) NULLS NOT DISTINCT",
      "+ CREATE UNIQUE INDEX denial_alike_key ON public.denial USING btree (tenant_id, key_id, reason, address, permission, md5(explanation)) NULLS NOT DISTINCT",
      "+ CREATE UNIQUE INDEX secret_current_key ON public.secret USING btree (key_id) WHERE (retires_at IS NULL)",
      "+ CREATE UNIQUE INDEX tenant_parent_id_name_key ON public.tenant USING btree (parent_id, name) NULLS NOT DISTINCT",
      "- CREATE INDEX key_tenant_id_kind_created_at_id_idx ON public.key USING btree (tenant_id, kind, created_at, id)",
      "- CREATE INDEX key_tenant_id_kind_expires_at_id_idx ON public.key USING btree (tenant_id, kind, expires_at, id)",
      "- CREATE INDEX key_tenant_id_kind_last_used_at_id_idx ON public.key USING btree (tenant_id, kind, last_used_at, id)",
      "- CREATE INDEX key_tenant_id_kind_name_id_idx ON public.key USING btree (tenant_id, kind, name, id)",
      "- CREATE UNIQUE INDEX authorization_group_tenant_id_name_key ON public.authorization_group USING btree (tenant_id, name)",
      "- CREATE UNIQUE INDEX tenant_parent_id_name_key ON public.tenant USING btree (parent_id, name)",
    ]
  `);
  expect(await differences(CONSTRAINTS)).toMatchInlineSnapshot(`
    [
      "+ "user" user_email_check CHECK ((email = lower(email)))",
      "+ "user" user_tenant_id_check CHECK (((role = 'superUser'::"Role") = (tenant_id IS NULL)))",
      "+ ai_usage_hour ai_usage_hour_requests_check CHECK ((requests >= 0))",
      "+ authorization_group authorization_group_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 200)))",
      "+ authorization_group authorization_group_version_check CHECK ((version >= 1))",
      "+ denial denial_count_check CHECK ((count > 0))",
      "+ head head_id_check CHECK ((id = 1))",
      "+ key key_channel_check CHECK (((kind = 'channel'::"KeyKind") = (channel IS NOT NULL)))",
      "+ key key_client_id_check CHECK (((kind = 'channel'::"KeyKind") = (client_id IS NOT NULL)))",
      "+ key key_client_id_form_check CHECK ((client_id ~ '^[a-z0-9][a-z0-9._-]{2,62}[a-z0-9]$'::text))",
      "+ key key_description_check CHECK ((char_length(description) <= 1000))",
      "+ key key_group_check CHECK (((kind = 'tenant'::"KeyKind") = (group_id IS NOT NULL)))",
      "+ key key_model_ids_check CHECK (((model_selection = ANY (ARRAY['inclusive'::"ModelSelection", 'exclusive'::"ModelSelection"])) OR (model_ids = '{}'::text[])))",
      "+ key key_model_selection_check CHECK (((kind = 'ai'::"KeyKind") = (model_selection IS NOT NULL)))",
      "+ key key_monthly_budget_check CHECK (((monthly_budget IS NULL) OR ((kind = 'ai'::"KeyKind") AND (monthly_budget >= 0))))",
      "+ key key_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 200)))",
      "+ key key_requests_per_day_check CHECK ((requests_per_day >= 1))",
      "+ key key_requests_per_second_check CHECK ((requests_per_second >= 1))",
      "+ key key_revoked_reason_check CHECK (((revoked_reason IS NULL) OR (revoked_at IS NOT NULL)))",
      "+ key key_version_check CHECK ((version >= 1))",
      "+ key_quota key_quota_limit_check CHECK (("limit" >= 0))",
      "+ key_quota key_quota_used_check CHECK ((used >= 0))",
      "+ model model_context_length_check CHECK ((context_length >= 1))",
      "+ model model_input_price_check CHECK ((input_price >= 0))",
      "+ model model_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))",
      "+ model model_output_price_check CHECK ((output_price >= 0))",
      "+ model model_upstream_name_check CHECK (((char_length(upstream_name) >= 1) AND (char_length(upstream_name) <= 200)))",
      "+ model model_version_check CHECK ((version >= 1))",
      "+ secret secret_digest_check CHECK ((octet_length(digest) = 32))",
      "+ secret secret_form_check CHECK ((((digest IS NULL) = (pepper_id IS NULL)) AND ((digest IS NULL) <> (password_hash IS NULL))))",
      "+ secret secret_hint_check CHECK ((char_length(hint) =
    CASE
        WHEN (digest IS NULL) THEN 0
        ELSE 4
    END))",
      "+ secret secret_pepper_id_check CHECK ((pepper_id ~ '^[0-9a-f]{8}$'::text))",
      "+ tenant tenant_ai_monthly_budget_check CHECK ((ai_monthly_budget >= 0))",
      "+ tenant tenant_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 200)))",
      "+ tenant tenant_parent_id_check CHECK ((parent_id <> id))",
      "+ tenant tenant_requests_per_day_check CHECK ((requests_per_day >= 1))",
      "+ tenant tenant_requests_per_second_check CHECK ((requests_per_second >= 1))",
      "+ tenant tenant_version_check CHECK ((version >= 1))",
      "+ upstream upstream_base_url_check CHECK ((base_url ~ '^https?://'::text))",
      "+ upstream upstream_fault_check CHECK (((fault IS NULL) OR (checked_at IS NOT NULL)))",
      "+ upstream upstream_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 200)))",
      "+ upstream upstream_version_check CHECK ((version >= 1))",
      "+ usage_fold usage_fold_id_check CHECK ((id = 1))",
      "+ usage_hour usage_hour_count_check CHECK ((count > 0))",
      "+ usage_minute usage_minute_count_check CHECK ((count > 0))",
    ]
  `);
  expect(await differences(ENUMS)).toEqual([]);
});

test("several processes that start at once apply each migration once", async () => {
  const database = `${schemaDatabase}_empty`;
  await migrated.query(`CREATE DATABASE ${database}`);
  try {
    const applied = await Promise.all([1, 2, 3].map(() => migrate(inDatabase(migratedUrl, database))));
    expect(applied.flat()).toEqual([...new Set(applied.flat())]);
    expect(applied.flat()).not.toEqual([]);
  } finally {
    await migrated.query(`DROP DATABASE ${database} WITH (FORCE)`);
  }
});
