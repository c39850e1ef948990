-- Of all keys of a tenant together, under an empty key id, as in "usage_hour": charts read them.
INSERT INTO "ai_usage_hour" ("tenant_id", "key_id", "hour", "model_id", "requests", "input_tokens", "output_tokens", "cost")
SELECT "tenant_id", '', "hour", "model_id", sum("requests"), sum("input_tokens"), sum("output_tokens"), sum("cost")
FROM "ai_usage_hour" GROUP BY "tenant_id", "hour", "model_id";
