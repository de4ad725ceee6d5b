-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "accessibility" TEXT,
ADD COLUMN     "form_token" UUID,
ADD COLUMN     "scanned_at" TIMESTAMPTZ(3),
ADD COLUMN     "sent_sha256" BYTEA;

-- CreateIndex
CREATE UNIQUE INDEX "attachment_county_id_owner_kind_owner_id_form_token_sent_sh_key" ON "attachment"("county_id", "owner_kind", "owner_id", "form_token", "sent_sha256");

