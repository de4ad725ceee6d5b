-- CreateTable
CREATE TABLE "moderated_text" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "finds" JSONB NOT NULL,
    "concerns" TEXT[],
    "risk" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "mask" TEXT NOT NULL DEFAULT '',
    "redactions" JSONB NOT NULL DEFAULT '[]',
    "text_digest" BYTEA NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "moderated_text_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "moderation_action" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "places" JSONB NOT NULL DEFAULT '[]',
    "text_digest" BYTEA NOT NULL,
    "rules_number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "waited_seconds" INTEGER,

    CONSTRAINT "moderation_action_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "moderation_appeal" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID,
    "outcome" TEXT,
    "explanation" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,

    CONSTRAINT "moderation_appeal_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "moderation_original_view" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,

    CONSTRAINT "moderation_original_view_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "moderation_screening" (
    "county_id" TEXT NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "words_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "moderation_screening_pkey" PRIMARY KEY ("county_id","source_kind","source_id")
);

-- CreateTable
CREATE TABLE "hand_over" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "handed_on_at" TIMESTAMPTZ(3),
    "handed_on_by" UUID,
    "note" TEXT,

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "moderation_rules" (
    "county_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" UUID,

    CONSTRAINT "moderation_rules_pkey" PRIMARY KEY ("county_id","number")
);

-- CreateTable
CREATE TABLE "document_request" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "asked" TEXT NOT NULL,
    "asked_by" TEXT,
    "received_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "outcome" TEXT,
    "decision_note" TEXT,
    "decided_on" DATE,
    "decided_by" UUID,

    CONSTRAINT "document_request_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "document_version" (
    "county_id" TEXT NOT NULL,
    "request_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "entries" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" UUID,

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("county_id","request_id","number")
);

-- CreateIndex
CREATE INDEX "moderated_text_county_id_state_risk_found_at_idx" ON "moderated_text"("county_id", "state", "risk", "found_at");

-- CreateIndex
CREATE INDEX "moderated_text_county_id_consultation_id_idx" ON "moderated_text"("county_id", "consultation_id");

-- CreateIndex
CREATE UNIQUE INDEX "moderated_text_county_id_source_kind_source_id_part_key" ON "moderated_text"("county_id", "source_kind", "source_id", "part");

-- CreateIndex
CREATE INDEX "moderation_action_county_id_text_id_at_idx" ON "moderation_action"("county_id", "text_id", "at");

-- CreateIndex
CREATE INDEX "moderation_action_county_id_at_idx" ON "moderation_action"("county_id", "at");

-- CreateIndex
CREATE INDEX "moderation_appeal_county_id_decided_at_at_idx" ON "moderation_appeal"("county_id", "decided_at", "at");

-- CreateIndex
CREATE UNIQUE INDEX "moderation_appeal_county_id_action_id_key" ON "moderation_appeal"("county_id", "action_id");

-- CreateIndex
CREATE INDEX "moderation_original_view_county_id_text_id_at_idx" ON "moderation_original_view"("county_id", "text_id", "at");

-- CreateIndex
CREATE INDEX "hand_over_county_id_state_asked_at_idx" ON "hand_over"("county_id", "state", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "hand_over_county_id_source_kind_source_id_part_kind_key" ON "hand_over"("county_id", "source_kind", "source_id", "part", "kind");

-- CreateIndex
CREATE INDEX "document_request_county_id_decided_on_due_on_idx" ON "document_request"("county_id", "decided_on", "due_on");

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_county_id_request_id_fkey" FOREIGN KEY ("county_id", "request_id") REFERENCES "document_request"("county_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Below: written by hand
-- How many UTF-16 units a text takes: places in texts are counted so, and an emoji takes two.
CREATE FUNCTION moderation_units(words text) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT length(words) + length(regexp_replace(words, '[\u0001-\uFFFF]', '', 'g'))
$$;

-- A text as others see it: a mask in the place of every hidden unit, so that places in the rest stay where they were.
-- Words that have changed since a part of them was hidden are withheld as a whole.
CREATE FUNCTION moderation_shown(words text, shown text, mask text, redactions jsonb, digest bytea) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  each record;
BEGIN
  IF words IS NULL OR shown = 'as-written' THEN RETURN words; END IF;
  IF sha256(convert_to(words, 'UTF8')) <> digest THEN RETURN repeat(U&'\E106', moderation_units(words)); END IF;
  IF shown = 'hidden' THEN RETURN repeat(mask, moderation_units(words)); END IF;
  FOR each IN SELECT (r->>'from')::int AS first, (r->>'to')::int AS last, (r->>'units')::int AS units, r->>'mask' AS mask FROM jsonb_array_elements(redactions) r ORDER BY 1 DESC LOOP
    words := overlay(words PLACING repeat(each.mask, each.units) FROM each.first + 1 FOR each.last - each.first);
  END LOOP;
  RETURN words;
END
$$;

-- The content of a statement as others see it.
CREATE FUNCTION moderation_shown_content(county text, statement uuid, content jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  each record;
  place text[];
BEGIN
  FOR each IN SELECT part, shown, mask, redactions, text_digest FROM moderated_text m
    WHERE m.county_id = county AND m.source_kind = 'statement' AND m.source_id = statement AND m.shown <> 'as-written' LOOP
    place := string_to_array(each.part, '/');
    IF content #>> place IS NOT NULL THEN
      content := jsonb_set(content, place, to_jsonb(moderation_shown(content #>> place, each.shown, each.mask, each.redactions, each.text_digest)));
    END IF;
  END LOOP;
  RETURN content;
END
$$;

-- Answers that may be looked at person by person, with what is hidden in them masked. Later areas read this and never
-- the words themselves. `text_digest` is of the words as they were written.
CREATE VIEW moderation_public_by_person AS
  SELECT v.county_id, v.consultation_id, v.response_id, v.question_id,
    CASE WHEN m.id IS NULL THEN v.value ELSE jsonb_set(v.value, '{text}', to_jsonb(moderation_shown(v.value->>'text', m.shown, m.mask, m.redactions, m.text_digest))) END AS value,
    v.visibility, sha256(convert_to(v.value->>'text', 'UTF8')) AS text_digest
  FROM answers_public_by_person v
  LEFT JOIN moderated_text m ON m.county_id = v.county_id AND m.source_kind = 'answer' AND m.source_id = v.response_id AND m.part = v.question_id
    AND m.shown <> 'as-written' AND v.value ? 'text';

-- Statements that have arrived, with what is hidden in them masked. `digests`: of texts that are masked, as they were written, by part.
CREATE VIEW moderation_public_statements AS
  SELECT s.county_id, s.id, s.consultation_id, s.association_id, s.original_locale, moderation_shown_content(s.county_id, s.id, s.content) AS content,
    s.submitted_at, s.document_number, s.text_state,
    (SELECT coalesce(jsonb_object_agg(m.part, encode(sha256(convert_to(s.content #>> string_to_array(m.part, '/'), 'UTF8')), 'hex')), '{}'::jsonb) FROM moderated_text m
      WHERE m.county_id = s.county_id AND m.source_kind = 'statement' AND m.source_id = s.id AND m.shown <> 'as-written' AND s.content #>> string_to_array(m.part, '/') IS NOT NULL) AS digests
  FROM statements_public_arrived s;

-- Who has given a statement, for the letter that tells of a hidden part.
CREATE VIEW statements_public_givers AS
  SELECT county_id, id, association_id, submitted_by FROM statement WHERE submitted_at IS NOT NULL;
