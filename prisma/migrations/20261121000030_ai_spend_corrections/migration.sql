-- What was estimated too high is taken back by adding less than nothing to a row. PostgreSQL checks what is to be inserted
-- before it finds that the row is there.
ALTER TABLE "ai_spend" DROP CONSTRAINT "ai_spend_cost_check";
