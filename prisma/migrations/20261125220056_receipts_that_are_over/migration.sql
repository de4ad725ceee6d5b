-- CreateIndex
CREATE INDEX "answer_draft_county_id_receipt_until_idx" ON "answer_draft"("county_id", "receipt_until");

