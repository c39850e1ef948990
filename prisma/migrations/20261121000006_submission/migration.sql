-- What was asked for under an id of the caller's choice, so that asking again does nothing again. It takes the place of the
-- key's own column, which knew nothing but forms.
CREATE TABLE "submission" (
    "tenant_id" TEXT NOT NULL,
    "caller_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "fingerprint" BYTEA,
    "answer" JSONB,
    "sealed" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("tenant_id", "caller_id", "id")
);

-- CreateIndex
CREATE INDEX "submission_at_idx" ON "submission"("at");

DROP INDEX "key_tenant_id_submission_id_key";
ALTER TABLE "key" DROP COLUMN "submission_id";

-- Keys change keys, too: an event says which of both it was.
CREATE TYPE "ActorKind" AS ENUM ('person', 'key');
ALTER TABLE "audit_event" ADD COLUMN "actor_kind" "ActorKind" NOT NULL DEFAULT 'person';
