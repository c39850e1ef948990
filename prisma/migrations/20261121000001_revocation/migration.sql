-- What a verifier forgets: a key, all keys of an authorization group, or all keys of a tenant and its sub-accounts.
CREATE TYPE "InvalidationScope" AS ENUM ('key', 'group', 'tenant');

-- One row. The lock that an increment takes makes the order of `seq` the order of commits, which a sequence is not.
CREATE TABLE "head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "head_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "head_id_check" CHECK ("id" = 1)
);

INSERT INTO "head" ("seq") VALUES (0);

CREATE TABLE "invalidation" (
    "seq" BIGINT NOT NULL,
    "scope" "InvalidationScope" NOT NULL,
    "ids" TEXT[] NOT NULL,

    CONSTRAINT "invalidation_pkey" PRIMARY KEY ("seq")
);

-- Logged: an unlogged table is empty after a crash, and the verifiers that still hold a lease would not be waited for.
CREATE TABLE "verifier" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "applied" BIGINT NOT NULL,
    "gen" BIGINT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "stats" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "verifier_pkey" PRIMARY KEY ("id")
);
