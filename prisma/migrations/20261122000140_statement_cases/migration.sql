-- The case number a statement's document number begins with.
CREATE VIEW consultations_public_cases AS
  SELECT county_id, id, slug, case_number FROM consultation WHERE published_at IS NOT NULL;
