-- What has been published, latest version of each: what follow-up reads.
CREATE VIEW summaries_public_latest AS
  SELECT s.county_id, s.consultation_id, v.number, v.content, v.published_at
  FROM summary s JOIN summary_version v ON v.county_id = s.county_id AND v.summary_id = s.id AND v.number = s.published_version;

-- When a matter's summary is due and who decides, in the words of its current version.
CREATE VIEW consultations_public_matters AS
  SELECT c.county_id, c.id, c.slug, c.original_locale, c.closes_at, c.summary_due_on, c.decision_on, c.published_at,
    v.content->'title' AS title, v.content->'decisionBody' AS decision_body, v.content->'contact'->'role' AS contact_role
  FROM consultation c JOIN consultation_version v ON v.county_id = c.county_id AND v.consultation_id = c.id AND v.number = c.current_version
  WHERE c.published_at IS NOT NULL;
