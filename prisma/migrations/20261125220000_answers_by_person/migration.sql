-- Below: written by hand
-- The questions of every version with who may see their answers. What reveals clientship or health is counts only.
CREATE VIEW consultations_public_questions AS
  SELECT v.county_id, v.consultation_id, v.number AS version_number, q.value->>'id' AS question_id,
    CASE WHEN q.value->>'specialCategoryRisk' = 'true' THEN 'aggregate' ELSE q.value->>'visibility' END AS visibility
  FROM consultation_version v CROSS JOIN LATERAL jsonb_array_elements(v.content->'questions') q;

-- Answers that may be looked at person by person: to questions that were not asked for counts only when they were answered.
CREATE VIEW answers_public_by_person AS
  SELECT a.county_id, a.consultation_id, a.response_id, a.question_id, a.value, q.visibility
  FROM answer a
  JOIN response r ON r.county_id = a.county_id AND r.id = a.response_id AND r.withdrawn_at IS NULL
  JOIN consultations_public_questions q ON q.county_id = r.county_id AND q.consultation_id = r.consultation_id
    AND q.version_number = r.version_number AND q.question_id = a.question_id AND q.visibility <> 'aggregate';

CREATE OR REPLACE VIEW analysis_public_answer_themes AS
  SELECT DISTINCT p.county_id, p.consultation_id, p.source_id AS response_id, t.id AS theme_id, t.ordinal, t.title, t.original_locale
  FROM passage p
  JOIN theme t ON t.county_id = p.county_id AND t.id = p.theme_id AND t.removed_at IS NULL
  JOIN answers_public_by_person v ON v.county_id = p.county_id AND v.response_id = p.source_id AND v.question_id = p.part
  WHERE p.source_kind = 'answer' AND sha256(convert_to(v.value->>'text', 'UTF8')) = p.text_digest;
