-- The log is searched for what an answer of the API was called.
CREATE INDEX "audit_event_request_id_idx" ON "audit_event"("request_id");
