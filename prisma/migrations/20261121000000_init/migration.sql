-- Written by hand: the extension, collations, checks, the search column and what is said at each place. The rest is
-- Prisma's. The extension is trusted: the owner of a database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('superUser', 'tenantAdmin', 'viewer');

-- CreateEnum
CREATE TYPE "KeyKind" AS ENUM ('tenant');

-- CreateEnum
CREATE TYPE "GroupType" AS ENUM ('tenantApiKey', 'user');

-- CreateTable
CREATE TABLE "tenant" (
    "id" TEXT NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "parent_id" TEXT,
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_quota" (
    "tenant_id" TEXT NOT NULL,
    "kind" "KeyKind" NOT NULL,
    "limit" INTEGER NOT NULL DEFAULT 10,
    "used" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "key_quota_pkey" PRIMARY KEY ("tenant_id","kind")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tenant_id" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "tenant_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authorization_group" (
    "id" TEXT NOT NULL,
    "tenant_id" TEXT,
    "type" "GroupType" NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "permissions" TEXT[] NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "authorization_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key" (
    "id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "kind" "KeyKind" NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "group_id" TEXT NOT NULL,
    "allowlist" TEXT[] NOT NULL DEFAULT '{}',
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,
    "last_used_at" TIMESTAMPTZ(3),
    "last_used_address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submission_id" TEXT,
    "search_text" TEXT NOT NULL GENERATED ALWAYS AS (lower(translate(' ' || "name" || ' ' || "description", E'\n\t', '  ') COLLATE "und-x-icu")) STORED,

    CONSTRAINT "key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "secret" (
    "id" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "pepper_id" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retires_at" TIMESTAMPTZ(3),

    CONSTRAINT "secret_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pepper" (
    "id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pepper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "tenant_id" TEXT,
    "action" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "target_id" TEXT,
    "target_name" TEXT,
    "address" TEXT,
    "user_agent" TEXT,
    "request_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "tenant_name_key" ON "tenant"("name");

-- CreateIndex
CREATE INDEX "tenant_parent_id_idx" ON "tenant"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "user_tenant_id_idx" ON "user"("tenant_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_last_seen_at_idx" ON "session"("last_seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "authorization_group_tenant_id_name_key" ON "authorization_group"("tenant_id", "name") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "key_tenant_id_submission_id_key" ON "key"("tenant_id", "submission_id");

-- An index for each order of the list. INCLUDE is written by hand, and so is NULLS FIRST: what filters ask is read from the
-- index that gives the order, so that a row which doesn't match costs a hundred nanoseconds and no visit to the table.

-- CreateIndex
CREATE INDEX "key_tenant_id_kind_name_id_idx" ON "key"("tenant_id", "kind", "name", "id") INCLUDE ("revoked_at", "expires_at", "group_id");

-- CreateIndex
CREATE INDEX "key_tenant_id_kind_created_at_id_idx" ON "key"("tenant_id", "kind", "created_at", "id") INCLUDE ("revoked_at", "expires_at", "group_id");

-- CreateIndex
CREATE INDEX "key_tenant_id_kind_expires_at_id_idx" ON "key"("tenant_id", "kind", "expires_at", "id") INCLUDE ("revoked_at", "group_id");

-- CreateIndex
CREATE INDEX "key_tenant_id_kind_last_used_at_id_idx" ON "key"("tenant_id", "kind", "last_used_at" NULLS FIRST, "id") INCLUDE ("revoked_at", "expires_at", "group_id");

-- CreateIndex
CREATE INDEX "key_group_id_idx" ON "key"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "secret_digest_key" ON "secret"("digest");

-- CreateIndex
CREATE INDEX "secret_key_id_created_at_idx" ON "secret"("key_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_event_tenant_id_id_idx" ON "audit_event"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_target_id_id_idx" ON "audit_event"("target_id", "id");

-- AddForeignKey
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_quota" ADD CONSTRAINT "key_quota_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authorization_group" ADD CONSTRAINT "authorization_group_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key" ADD CONSTRAINT "key_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key" ADD CONSTRAINT "key_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "authorization_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "secret" ADD CONSTRAINT "secret_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "key"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Checks: the last line behind lib/domain. char_length counts code points, as lib/domain/text.ts does.
ALTER TABLE "tenant"
    ADD CONSTRAINT "tenant_name_check" CHECK (char_length("name") BETWEEN 2 AND 200),
    ADD CONSTRAINT "tenant_parent_id_check" CHECK ("parent_id" <> "id");

-- A limit may be lowered below what is in use, so nothing here compares the two.
ALTER TABLE "key_quota"
    ADD CONSTRAINT "key_quota_limit_check" CHECK ("limit" >= 0),
    ADD CONSTRAINT "key_quota_used_check" CHECK ("used" >= 0);

ALTER TABLE "user"
    ADD CONSTRAINT "user_email_check" CHECK ("email" = lower("email")),
    ADD CONSTRAINT "user_tenant_id_check" CHECK (("role" = 'superUser') = ("tenant_id" IS NULL));

ALTER TABLE "key"
    ADD CONSTRAINT "key_name_check" CHECK (char_length("name") BETWEEN 2 AND 200),
    ADD CONSTRAINT "key_description_check" CHECK (char_length("description") <= 1000),
    ADD CONSTRAINT "key_revoked_reason_check" CHECK ("revoked_reason" IS NULL OR "revoked_at" IS NOT NULL),
    ADD CONSTRAINT "key_version_check" CHECK ("version" >= 1);

ALTER TABLE "secret"
    ADD CONSTRAINT "secret_digest_check" CHECK (octet_length("digest") = 32),
    ADD CONSTRAINT "secret_hint_check" CHECK (char_length("hint") = 4),
    ADD CONSTRAINT "secret_pepper_id_check" CHECK ("pepper_id" ~ '^[0-9a-f]{8}$');

-- One current secret a key: a rotation retires the old one before it adds the new one.
CREATE UNIQUE INDEX "secret_current_key" ON "secret"("key_id") WHERE "retires_at" IS NULL;

-- Revoked keys are few, or old, or both: looking for them in the order of all keys would pass by many others first.
CREATE INDEX "key_revoked_idx" ON "key"("tenant_id", "kind", "created_at", "id") INCLUDE ("expires_at", "group_id") WHERE "revoked_at" IS NOT NULL;

-- Without the tenant: reading the entry of a tenant with a million keys takes longer than all the rest of a search. Searches
-- read the list of pending entries from one end to the other, so it is kept short.
CREATE INDEX "key_search_idx" ON "key" USING GIN ("search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 512);

-- Tells words that one key in a hundred has from rare ones: the former are found by reading on in the list's order, the
-- latter by the index.
ALTER TABLE "key" ALTER COLUMN "search_text" SET STATISTICS 1000;

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
