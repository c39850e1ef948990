-- What verifiers have counted and nobody has added up yet, a batch a row.
CREATE TABLE "usage_journal" (
    "id" BIGSERIAL NOT NULL,
    "entries" JSON NOT NULL,

    CONSTRAINT "usage_journal_pkey" PRIMARY KEY ("id")
);

-- Last uses on their way into "key", whose rows have many indexes, and people who wait for them.
CREATE TABLE "usage_last" (
    "key_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT,

    CONSTRAINT "usage_last_pkey" PRIMARY KEY ("key_id")
);

-- When to add up next.
CREATE TABLE "usage_fold" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "usage_fold_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "usage_fold_id_check" CHECK ("id" = 1)
);

INSERT INTO "usage_fold" ("due_at") VALUES (now());
