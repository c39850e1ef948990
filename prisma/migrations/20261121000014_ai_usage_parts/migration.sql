-- A request's tokens may be told after the request itself was written.
ALTER TABLE "ai_usage_hour"
    DROP CONSTRAINT "ai_usage_hour_requests_check",
    ADD CONSTRAINT "ai_usage_hour_requests_check" CHECK ("requests" >= 0);
