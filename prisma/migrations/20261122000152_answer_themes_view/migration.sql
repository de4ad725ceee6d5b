-- Under which themes a response has been read: only marks in words that still stand.
CREATE VIEW analysis_public_answer_themes AS
  SELECT DISTINCT p.county_id, p.consultation_id, p.source_id AS response_id, t.id AS theme_id, t.ordinal, t.title, t.original_locale
  FROM passage p
  JOIN theme t ON t.county_id = p.county_id AND t.id = p.theme_id AND t.removed_at IS NULL
  JOIN answers_public_values v ON v.county_id = p.county_id AND v.response_id = p.source_id AND v.question_id = p.part
  WHERE p.source_kind = 'answer' AND sha256(convert_to(v.value->>'text', 'UTF8')) = p.text_digest;

-- Responses that a person has read as they now stand.
CREATE VIEW analysis_public_read_answers AS
  SELECT m.county_id, m.consultation_id, m.source_id AS response_id
  FROM read_mark m JOIN answers_public_responses r ON r.county_id = m.county_id AND r.id = m.source_id
  WHERE m.source_kind = 'answer' AND m.read_at >= coalesce(r.edited_at, m.read_at);
