-- AlterTable
ALTER TABLE "forum" ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';


-- Below: written by hand
-- Lists are searched by theme and municipality.
CREATE OR REPLACE VIEW consultations_public_matters AS
  SELECT c.county_id, c.id, c.slug, c.original_locale, c.closes_at, c.summary_due_on, c.decision_on, c.published_at,
    v.content->'title' AS title, v.content->'decisionBody' AS decision_body, v.content->'contact'->'role' AS contact_role,
    c.theme, c.municipalities
  FROM consultation c JOIN consultation_version v ON v.county_id = c.county_id AND v.consultation_id = c.id AND v.number = c.current_version
  WHERE c.published_at IS NOT NULL;

-- What was published before is found as well: every text that stands under the tag of a language.
UPDATE consultation c SET search_text = coalesce((
  SELECT lower(string_agg(words #>> '{}', E'\n'))
  FROM consultation_version v, jsonb_path_query(v.content, 'strict $.** ? (@.type() == "object").keyvalue() ? (@.key like_regex "^(?:fi|sv|en)(?:-simple)?$").value ? (@.type() == "string")') AS words
  WHERE v.county_id = c.county_id AND v.consultation_id = c.id AND v.number = c.current_version
), c.search_text);

UPDATE forum f SET search_text = coalesce((
  SELECT lower(string_agg(words #>> '{}', E'\n'))
  FROM jsonb_path_query(f.content, 'strict $.** ? (@.type() == "object").keyvalue() ? (@.key like_regex "^(?:fi|sv|en)(?:-simple)?$").value ? (@.type() == "string")') AS words
), '');
