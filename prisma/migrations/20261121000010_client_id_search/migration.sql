-- Client ids are searched for, too. PostgreSQL 17 could change the expression in place; 15 can't.
ALTER TABLE "key" DROP COLUMN "search_text";
ALTER TABLE "key" ADD COLUMN "search_text" TEXT NOT NULL GENERATED ALWAYS AS (
    lower(translate(' ' || "name" || ' ' || "description" || coalesce(' ' || "client_id", ''), E'\n\t', '  ') COLLATE "und-x-icu")
) STORED;
ALTER TABLE "key" ALTER COLUMN "search_text" SET STATISTICS 1000;

CREATE INDEX "key_search_idx" ON "key" USING GIN ("search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 512);
