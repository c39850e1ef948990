CREATE TYPE "Channel" AS ENUM ('ftp', 'rest', 'http', 'webService', 'email');

CREATE TYPE "ModelSelection" AS ENUM ('all', 'inclusive', 'exclusive');

-- What a key may do: a group, a channel with a client id, or a selection of models, by its kind.
ALTER TABLE "key"
    ALTER COLUMN "group_id" DROP NOT NULL,
    ADD COLUMN "channel" "Channel",
    ADD COLUMN "client_id" TEXT,
    ADD COLUMN "model_selection" "ModelSelection",
    ADD COLUMN "model_ids" TEXT[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT "key_group_check" CHECK (("kind" = 'tenant') = ("group_id" IS NOT NULL)),
    ADD CONSTRAINT "key_channel_check" CHECK (("kind" = 'channel') = ("channel" IS NOT NULL)),
    ADD CONSTRAINT "key_client_id_check" CHECK (("kind" = 'channel') = ("client_id" IS NOT NULL)),
    ADD CONSTRAINT "key_client_id_form_check" CHECK ("client_id" ~ '^[a-z0-9][a-z0-9._-]{2,62}[a-z0-9]$'),
    ADD CONSTRAINT "key_model_selection_check" CHECK (("kind" = 'ai') = ("model_selection" IS NOT NULL)),
    ADD CONSTRAINT "key_model_ids_check" CHECK ("model_selection" IN ('inclusive', 'exclusive') OR "model_ids" = '{}');

CREATE UNIQUE INDEX "key_client_id_key" ON "key"("client_id");

-- A secret that somebody chose can be guessed: it is stored as Argon2id, and nothing of it is shown.
ALTER TABLE "secret"
    ALTER COLUMN "digest" DROP NOT NULL,
    ALTER COLUMN "pepper_id" DROP NOT NULL,
    ADD COLUMN "password_hash" TEXT,
    DROP CONSTRAINT "secret_hint_check",
    ADD CONSTRAINT "secret_hint_check" CHECK (char_length("hint") = CASE WHEN "digest" IS NULL THEN 0 ELSE 4 END),
    ADD CONSTRAINT "secret_form_check" CHECK (("digest" IS NULL) = ("pepper_id" IS NULL) AND ("digest" IS NULL) <> ("password_hash" IS NULL));

INSERT INTO "key_quota" ("tenant_id", "kind")
SELECT t."id", k."kind" FROM "tenant" t CROSS JOIN (VALUES ('channel'::"KeyKind"), ('ai'::"KeyKind")) AS k("kind");
