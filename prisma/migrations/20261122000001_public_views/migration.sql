-- What areas let later areas read: views named <area>_public_*, never tables.

CREATE VIEW consultations_public_schedule AS
  SELECT county_id, id, slug, published_at, opens_at, closes_at, current_version FROM consultation WHERE published_at IS NOT NULL;

-- Answers that count: sent and not withdrawn.
CREATE VIEW answers_public_responses AS
  SELECT county_id, id, consultation_id, version_number, locale, channel, municipality, received_at FROM response WHERE withdrawn_at IS NULL;

CREATE VIEW answers_public_values AS
  SELECT a.county_id, a.consultation_id, a.response_id, a.question_id, a.value, r.locale, r.channel, r.municipality, r.received_at
  FROM answer a JOIN response r ON r.county_id = a.county_id AND r.id = a.response_id
  WHERE r.withdrawn_at IS NULL;

CREATE VIEW associations_public_names AS
  SELECT county_id, id, slug, name, kind, municipality, verification FROM association;

-- Statements that have arrived; the text may be shown in public only when text_state is 'released'.
CREATE VIEW statements_public_arrived AS
  SELECT county_id, id, consultation_id, association_id, original_locale, content, submitted_at, document_number, text_state
  FROM statement WHERE state = 'submitted';
