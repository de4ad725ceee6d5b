-- What a county has laid down for everything that is published.
CREATE VIEW counties_public_rules AS
  SELECT id AS county_id, small_group_threshold, required_locales, original_locale FROM county;

-- An answer that was edited after it was read waits for a reader again.
CREATE OR REPLACE VIEW answers_public_responses AS
  SELECT county_id, id, consultation_id, version_number, locale, channel, municipality, received_at, edited_at FROM response WHERE withdrawn_at IS NULL;

-- Marks given since a tally was refreshed are counted on the page.
CREATE INDEX read_mark_since ON read_mark (county_id, consultation_id, source_kind, read_at);
