-- AlterTable
ALTER TABLE "person" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "tally" ADD COLUMN     "frozen_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "deletion_certificate" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "kept_for" TEXT,
    "first_on" DATE NOT NULL,
    "last_on" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "ids_digest" BYTEA,
    "first_number" BIGINT NOT NULL,
    "last_number" BIGINT NOT NULL,

    CONSTRAINT "deletion_certificate_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "deletion_journal" (
    "county_id" TEXT NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "deleted_on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "kept_for" TEXT,
    "count" INTEGER NOT NULL,
    "ids" UUID[],

    CONSTRAINT "deletion_journal_pkey" PRIMARY KEY ("county_id","number")
);

-- CreateIndex
CREATE INDEX "deletion_certificate_county_id_issued_at_id_idx" ON "deletion_certificate"("county_id", "issued_at", "id");

