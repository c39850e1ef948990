-- Mailboxes and directories are named after client ids: one that is free again must not lead another account to them.
CREATE TABLE "client_id_owner" (
    "client_id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,

    CONSTRAINT "client_id_owner_pkey" PRIMARY KEY ("client_id")
);

INSERT INTO client_id_owner (client_id, tenant_id)
SELECT client_id, tenant_id FROM "key" WHERE client_id IS NOT NULL;

CREATE FUNCTION claim_client_id() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO client_id_owner (client_id, tenant_id) VALUES (NEW.client_id, NEW.tenant_id) ON CONFLICT DO NOTHING;
    IF NOT EXISTS (SELECT 1 FROM client_id_owner WHERE client_id = NEW.client_id AND tenant_id = NEW.tenant_id) THEN
        RAISE EXCEPTION 'This client ID is another account''s.'
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'client_id_owner_pkey';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER key_client_id_owner BEFORE INSERT OR UPDATE OF client_id ON "key"
    FOR EACH ROW WHEN (NEW.client_id IS NOT NULL) EXECUTE FUNCTION claim_client_id();
