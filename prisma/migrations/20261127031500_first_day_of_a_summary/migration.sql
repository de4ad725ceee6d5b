-- Below: written by hand
-- A summary was published when its first version was; the latest version has a day of its own.
CREATE OR REPLACE VIEW summaries_public_latest AS
  SELECT s.county_id, s.consultation_id, v.number, v.content, v.published_at,
    (SELECT min(f.published_at) FROM summary_version f WHERE f.county_id = s.county_id AND f.summary_id = s.id) AS first_published_at
  FROM summary s JOIN summary_version v ON v.county_id = s.county_id AND v.summary_id = s.id AND v.number = s.published_version;

-- Later versions have moved the day that consultations show.
UPDATE "consultation" c SET "summary_published_at" = s.first_published_at, "revision" = c.revision + 1
  FROM summaries_public_latest s
  WHERE s.county_id = c.county_id AND s.consultation_id = c.id AND c.summary_published_at > s.first_published_at;
