-- CreateTable
CREATE TABLE "tallied_response" (
    "county_id" TEXT NOT NULL,
    "consultation_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "tallied_response_pkey" PRIMARY KEY ("county_id","consultation_id","response_id")
);

-- Below: written by hand

-- What is shown already is of the answers that are there, by group; what has come and been read gets a row of its own.
INSERT INTO "tallied_response" ("county_id", "consultation_id", "response_id", "revision")
  SELECT r.county_id, r.consultation_id, r.id, r.revision FROM response r JOIN tally t ON t.county_id = r.county_id AND t.consultation_id = r.consultation_id
  WHERE t.question_id = '' AND t.frozen_at IS NULL AND r.withdrawn_at IS NULL;
-- Where people still answer, groups are shown again at closing.
UPDATE "tally" t SET counts = t.counts || '{"by": {"channel": {}, "locale": {}, "municipality": {}}}'
  FROM consultation c WHERE c.county_id = t.county_id AND c.id = t.consultation_id AND c.closes_at > now();
UPDATE "tally" t SET counts = t.counts || jsonb_build_object('isByGroup', c.closes_at <= now())
  FROM consultation c WHERE c.county_id = t.county_id AND c.id = t.consultation_id AND t.question_id = '';
INSERT INTO "tally" ("county_id", "consultation_id", "question_id", "counts", "refreshed_at", "frozen_at")
  SELECT county_id, consultation_id, ' ', counts - 'by' - 'isByGroup', refreshed_at, frozen_at FROM tally WHERE question_id = '';
