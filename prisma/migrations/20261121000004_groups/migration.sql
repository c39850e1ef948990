-- Grows with every edit: the second of two editors is told by it.
ALTER TABLE "authorization_group" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "authorization_group" ADD CONSTRAINT "authorization_group_version_check" CHECK ("version" >= 1);
ALTER TABLE "authorization_group" ADD CONSTRAINT "authorization_group_name_check" CHECK (char_length("name") BETWEEN 2 AND 200);

-- How many active keys use a group is counted up to a bound, and past any number of revoked ones.
CREATE INDEX "key_group_active_idx" ON "key" ("group_id", "tenant_id") WHERE "revoked_at" IS NULL;
