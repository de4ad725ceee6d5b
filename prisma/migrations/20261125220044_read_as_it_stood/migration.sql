-- AlterTable
ALTER TABLE "read_mark" ADD COLUMN     "source_revision" INTEGER;


-- Below: written by hand
-- What was read is the response as it stood: its revision, not a clock that another one may run behind.
CREATE OR REPLACE VIEW answers_public_responses AS
  SELECT county_id, id, consultation_id, version_number, locale, channel, municipality, received_at, edited_at, revision FROM response WHERE withdrawn_at IS NULL;

UPDATE read_mark m SET source_revision = r.revision FROM response r
  WHERE m.source_kind = 'answer' AND r.county_id = m.county_id AND r.id = m.source_id AND m.read_at >= coalesce(r.edited_at, m.read_at);

CREATE OR REPLACE VIEW analysis_public_read_answers AS
  SELECT m.county_id, m.consultation_id, m.source_id AS response_id
  FROM read_mark m JOIN answers_public_responses r ON r.county_id = m.county_id AND r.id = m.source_id
  WHERE m.source_kind = 'answer' AND m.source_revision = r.revision;
