-- DropIndex
DROP INDEX "announcement_county_id_consultation_id_medium_place_announc_key";

-- CreateIndex
CREATE INDEX "announcement_county_id_consultation_id_idx" ON "announcement"("county_id", "consultation_id");

-- Below: written by hand
-- The same place on the same day stands once; entries that were withdrawn stay beside it as they were.
CREATE UNIQUE INDEX "announcement_standing_key" ON "announcement"("county_id", "consultation_id", "medium", "place", "announced_on") WHERE "withdrawn_at" IS NULL;
