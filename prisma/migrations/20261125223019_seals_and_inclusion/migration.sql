-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "position" BIGINT;

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "salt" BYTEA DEFAULT (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- CreateTable
CREATE TABLE "inclusion_root" (
    "county_id" TEXT NOT NULL,
    "consultation_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "root" BYTEA NOT NULL,
    "leaf_count" INTEGER NOT NULL,
    "added_count" INTEGER NOT NULL,
    "removed_count" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inclusion_root_pkey" PRIMARY KEY ("county_id","consultation_id","ordinal")
);

-- CreateTable
CREATE TABLE "inclusion_heap" (
    "county_id" TEXT NOT NULL,
    "consultation_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "first_leaf" BYTEA NOT NULL,
    "leaves" BYTEA NOT NULL,
    "root" BYTEA NOT NULL,

    CONSTRAINT "inclusion_heap_pkey" PRIMARY KEY ("county_id","consultation_id","place")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "county_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "first_position" BIGINT NOT NULL,
    "last_position" BIGINT NOT NULL,
    "entry_count" INTEGER NOT NULL,
    "entry_digests" BYTEA NOT NULL,
    "entries_digest" BYTEA NOT NULL,
    "previous_seal" BYTEA NOT NULL,
    "seal" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("county_id","ordinal")
);

-- CreateTable
CREATE TABLE "audit_check" (
    "county_id" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "batch_count" INTEGER NOT NULL,
    "entry_count" BIGINT NOT NULL,
    "deleted_count" BIGINT NOT NULL,
    "last_ordinal" INTEGER NOT NULL,
    "last_seal" BYTEA NOT NULL,
    "fault_kind" TEXT,
    "fault_batch" INTEGER,
    "fault_position" BIGINT,

    CONSTRAINT "audit_check_pkey" PRIMARY KEY ("county_id","checked_at")
);

-- CreateTable
CREATE TABLE "audit_word" (
    "county_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "audit_word_pkey" PRIMARY KEY ("county_id","kind","word")
);

-- CreateIndex
CREATE INDEX "inclusion_heap_county_id_consultation_id_first_leaf_idx" ON "inclusion_heap"("county_id", "consultation_id", "first_leaf");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_county_id_position_key" ON "audit_entry"("county_id", "position");


-- Below: written by hand

-- The chance that is kept with an answer has gone with its words.
UPDATE response SET salt = NULL WHERE withdrawn_at IS NOT NULL;

-- Answers that count, with the chance that stands between them and their leaf in the tree of counted answers.
CREATE VIEW answers_public_counted AS
  SELECT county_id, id AS response_id, consultation_id, version_number, locale, channel, received_at, salt
  FROM response WHERE withdrawn_at IS NULL AND salt IS NOT NULL;

-- The audit log as those read it who watch over it.
CREATE VIEW platform_public_audit_log AS
  SELECT county_id, id, at, actor_kind, actor_id, action, subject_kind, subject_id, details, position FROM audit_entry;

CREATE VIEW platform_public_audit_seals AS
  SELECT county_id, ordinal, first_position, last_position, entry_count, seal, sealed_at FROM audit_seal;

CREATE VIEW platform_public_audit_checks AS
  SELECT county_id, checked_at, batch_count, entry_count, deleted_count, last_ordinal, last_seal, fault_kind, fault_batch, fault_position FROM audit_check;

CREATE VIEW platform_public_audit_words AS
  SELECT county_id, kind, word FROM audit_word;
