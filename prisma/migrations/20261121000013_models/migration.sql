-- A service that answers OpenAI's API. The credential is sealed; the last look at it left a fault or none.
CREATE TABLE "upstream" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "base_url" TEXT NOT NULL,
    "credential" BYTEA,
    "checked_at" TIMESTAMPTZ(3),
    "fault" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upstream_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "upstream_name_check" CHECK (char_length("name") BETWEEN 2 AND 200),
    CONSTRAINT "upstream_base_url_check" CHECK ("base_url" ~ '^https?://'),
    CONSTRAINT "upstream_fault_check" CHECK ("fault" IS NULL OR "checked_at" IS NOT NULL),
    CONSTRAINT "upstream_version_check" CHECK ("version" >= 1)
);

CREATE UNIQUE INDEX "upstream_name_key" ON "upstream"("name");

-- Prices are micro-dollars per million tokens, which is pico-dollars per token.
CREATE TABLE "model" (
    "id" TEXT NOT NULL,
    "upstream_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "upstream_name" TEXT NOT NULL,
    "aliases" TEXT[] NOT NULL DEFAULT '{}',
    "enabled" BOOLEAN NOT NULL,
    "context_length" INTEGER,
    "input_price" BIGINT NOT NULL DEFAULT 0,
    "output_price" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "model_upstream_id_fkey" FOREIGN KEY ("upstream_id") REFERENCES "upstream"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "model_name_check" CHECK (char_length("name") BETWEEN 1 AND 200),
    CONSTRAINT "model_upstream_name_check" CHECK (char_length("upstream_name") BETWEEN 1 AND 200),
    CONSTRAINT "model_context_length_check" CHECK ("context_length" >= 1),
    CONSTRAINT "model_input_price_check" CHECK ("input_price" >= 0),
    CONSTRAINT "model_output_price_check" CHECK ("output_price" >= 0),
    CONSTRAINT "model_version_check" CHECK ("version" >= 1)
);

CREATE UNIQUE INDEX "model_name_key" ON "model"("name");

CREATE INDEX "model_upstream_id_idx" ON "model"("upstream_id");

-- What clients may call models by: public names and aliases alike, so that no name can mean two models.
CREATE TABLE "model_name" (
    "name" TEXT NOT NULL,
    "model_id" TEXT NOT NULL,

    CONSTRAINT "model_name_pkey" PRIMARY KEY ("name"),
    CONSTRAINT "model_name_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "model_name_model_id_idx" ON "model_name"("model_id");

-- Budgets are micro-dollars per calendar month in UTC. NULL: none.
ALTER TABLE "tenant"
    ADD COLUMN "ai_invited_at" TIMESTAMPTZ(3),
    ADD COLUMN "ai_monthly_budget" BIGINT,
    ADD CONSTRAINT "tenant_ai_monthly_budget_check" CHECK ("ai_monthly_budget" >= 0);

ALTER TABLE "key"
    ADD COLUMN "monthly_budget" BIGINT,
    ADD CONSTRAINT "key_monthly_budget_check" CHECK ("monthly_budget" IS NULL OR ("kind" = 'ai' AND "monthly_budget" >= 0));

-- What each key has asked of each model, and what it cost in pico-dollars. Rows outlive what they name, as those of
-- "usage_hour" do.
CREATE TABLE "ai_usage_hour" (
    "tenant_id" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "model_id" TEXT NOT NULL,
    "requests" BIGINT NOT NULL,
    "input_tokens" BIGINT NOT NULL,
    "output_tokens" BIGINT NOT NULL,
    "cost" BIGINT NOT NULL,

    CONSTRAINT "ai_usage_hour_pkey" PRIMARY KEY ("tenant_id", "key_id", "hour", "model_id"),
    CONSTRAINT "ai_usage_hour_requests_check" CHECK ("requests" > 0)
) WITH (fillfactor = 75);

CREATE INDEX "ai_usage_hour_tenant_id_hour_idx" ON "ai_usage_hour"("tenant_id", "hour");

CREATE INDEX "ai_usage_hour_hour_idx" ON "ai_usage_hour"("hour");

-- What budgets are compared with: the cost, in pico-dollars, of a key or of all keys of a tenant in a month.
CREATE TABLE "ai_spend" (
    "owner_id" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "cost" BIGINT NOT NULL,

    CONSTRAINT "ai_spend_pkey" PRIMARY KEY ("owner_id", "month"),
    CONSTRAINT "ai_spend_cost_check" CHECK ("cost" >= 0)
) WITH (fillfactor = 50);
