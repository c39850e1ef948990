-- How often each key was let in or kept out, and why. An empty key_id is the sum of all keys of the tenant, so that a
-- tenant's chart costs what a key's costs. Rows outlive their key: no foreign keys, so that neither waits for the other.
-- A row is written about once a second while its minute or hour lasts. Pages are half empty at first, so that the new
-- versions of all rows in a page find room there and leave the indexes alone; hours are kept for longer, and denser.
CREATE TABLE "usage_minute" (
    "tenant_id" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "minute" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "usage_minute_pkey" PRIMARY KEY ("tenant_id", "key_id", "minute", "outcome"),
    CONSTRAINT "usage_minute_count_check" CHECK ("count" > 0)
) WITH (fillfactor = 50);

-- For the end of retention.
CREATE INDEX "usage_minute_minute_idx" ON "usage_minute"("minute");

CREATE TABLE "usage_hour" (
    "tenant_id" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "count" BIGINT NOT NULL,
    -- The count in steps of a tenth of its logarithm: it orders the busiest keys, and seldom changes when the count does.
    "magnitude" SMALLINT NOT NULL GENERATED ALWAYS AS (ceil(10 * ln("count"::double precision))) STORED,

    CONSTRAINT "usage_hour_pkey" PRIMARY KEY ("tenant_id", "key_id", "hour", "outcome"),
    CONSTRAINT "usage_hour_count_check" CHECK ("count" > 0)
) WITH (fillfactor = 75);

CREATE INDEX "usage_hour_hour_idx" ON "usage_hour"("hour");

-- The busiest keys of an hour come first.
CREATE INDEX "usage_hour_busiest_idx" ON "usage_hour"("tenant_id", "hour", "magnitude" DESC) INCLUDE ("key_id")
    WHERE "key_id" <> '';

-- The last denials of each key.
CREATE TABLE "denial" (
    "id" BIGSERIAL NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "address" TEXT,
    "permission" TEXT,
    "explanation" TEXT NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "denial_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "denial_count_check" CHECK ("count" > 0)
);

CREATE INDEX "denial_tenant_id_at_id_idx" ON "denial"("tenant_id", "at", "id");

CREATE INDEX "denial_tenant_id_key_id_at_id_idx" ON "denial"("tenant_id", "key_id", "at", "id");

CREATE INDEX "denial_at_idx" ON "denial"("at");

-- The last batch that each process has written: one whose commit was not confirmed is not counted twice.
CREATE TABLE "usage_batch" (
    "writer" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "usage_batch_pkey" PRIMARY KEY ("writer")
);
