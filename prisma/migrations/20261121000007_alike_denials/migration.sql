-- Denials of a key that differ in nothing but their time are one row, or a client that tries again and again would push
-- out all others.
CREATE TEMPORARY TABLE "alike" ON COMMIT DROP AS
SELECT max("id") AS "id", max("at") AS "at", sum("count") AS "count"
FROM "denial"
GROUP BY "tenant_id", "key_id", "reason", "address", "permission", "explanation";

DELETE FROM "denial" WHERE "id" NOT IN (SELECT "id" FROM "alike");

UPDATE "denial" SET "at" = "alike"."at", "count" = "alike"."count" FROM "alike" WHERE "denial"."id" = "alike"."id";

CREATE UNIQUE INDEX "denial_alike_key"
    ON "denial"("tenant_id", "key_id", "reason", "address", "permission", md5("explanation")) NULLS NOT DISTINCT;
