-- A tenant's are ceilings for all of its keys together, a key's are its own. NULL: no limit.
ALTER TABLE "tenant"
    ADD COLUMN "requests_per_second" INTEGER,
    ADD COLUMN "requests_per_day" INTEGER,
    ADD CONSTRAINT "tenant_requests_per_second_check" CHECK ("requests_per_second" >= 1),
    ADD CONSTRAINT "tenant_requests_per_day_check" CHECK ("requests_per_day" >= 1);

-- A ceiling may be lowered below what keys have, so nothing here compares the two.
ALTER TABLE "key"
    ADD COLUMN "requests_per_second" INTEGER,
    ADD COLUMN "requests_per_day" INTEGER,
    ADD CONSTRAINT "key_requests_per_second_check" CHECK ("requests_per_second" >= 1),
    ADD CONSTRAINT "key_requests_per_day_check" CHECK ("requests_per_day" >= 1);
