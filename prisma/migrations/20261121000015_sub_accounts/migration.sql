-- Accounts of different master accounts know nothing of each other, not even which names are taken.
DROP INDEX "tenant_name_key";
DROP INDEX "tenant_parent_id_idx";
CREATE UNIQUE INDEX "tenant_parent_id_name_key" ON "tenant"("parent_id", "name") NULLS NOT DISTINCT;
CREATE INDEX "tenant_name_id_idx" ON "tenant"("name", "id");

ALTER TABLE "tenant" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_version_check" CHECK (version >= 1);

-- Master accounts have sub-accounts, and those have none. That a master account stays one makes looking at it once enough.
CREATE FUNCTION assert_tenant_depth() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.parent_id IS DISTINCT FROM OLD.parent_id THEN
            RAISE EXCEPTION 'An account keeps its master account.' USING ERRCODE = 'check_violation';
        END IF;
    ELSIF EXISTS (SELECT 1 FROM tenant WHERE id = NEW.parent_id AND parent_id IS NOT NULL) THEN
        RAISE EXCEPTION 'A sub-account has no sub-accounts.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER tenant_depth AFTER INSERT OR UPDATE OF parent_id ON "tenant"
    FOR EACH ROW EXECUTE FUNCTION assert_tenant_depth();
