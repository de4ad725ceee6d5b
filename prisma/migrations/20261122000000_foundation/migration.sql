-- CreateTable
CREATE TABLE "theme" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "original_locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "theme_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "passage" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "start_at" INTEGER NOT NULL,
    "end_at" INTEGER NOT NULL,
    "text_digest" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "released_at" TIMESTAMPTZ(3),
    "released_by" UUID,

    CONSTRAINT "passage_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "read_mark" (
    "county_id" TEXT NOT NULL,
    "consultation_id" UUID NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "read_by" UUID,

    CONSTRAINT "read_mark_pkey" PRIMARY KEY ("county_id","source_kind","source_id")
);

-- CreateTable
CREATE TABLE "tally" (
    "county_id" TEXT NOT NULL,
    "consultation_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "refreshed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tally_pkey" PRIMARY KEY ("county_id","consultation_id","question_id")
);

-- CreateTable
CREATE TABLE "answer_draft" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "token_digest" BYTEA NOT NULL,
    "consultation_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "receipt_until" TIMESTAMPTZ(3),

    CONSTRAINT "answer_draft_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "response" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "draft_id" UUID NOT NULL,
    "code_digest" BYTEA NOT NULL,
    "read_code_digest" BYTEA NOT NULL,
    "locale" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "municipality" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "response_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "answer" (
    "county_id" TEXT NOT NULL,
    "response_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "consultation_id" UUID NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("county_id","response_id","question_id")
);

-- CreateTable
CREATE TABLE "association" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "business_id" TEXT,
    "register_number" TEXT,
    "municipality" TEXT,
    "network" JSONB,
    "description" JSONB NOT NULL,
    "member_count" INTEGER,
    "verification" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "association_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "representation" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "representation_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "case_number" TEXT NOT NULL,
    "original_locale" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "municipalities" TEXT[],
    "channels" TEXT[],
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "summary_due_on" DATE NOT NULL,
    "decision_on" DATE NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "summary_published_at" TIMESTAMPTZ(3),
    "current_version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "consultation_version" (
    "county_id" TEXT NOT NULL,
    "consultation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "change_note" JSONB,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consultation_version_pkey" PRIMARY KEY ("county_id","consultation_id","number")
);

-- CreateTable
CREATE TABLE "short_link" (
    "county_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "path" TEXT NOT NULL,

    CONSTRAINT "short_link_pkey" PRIMARY KEY ("county_id","code")
);

-- CreateTable
CREATE TABLE "county" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "legal_profile" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "original_locale" TEXT NOT NULL,
    "required_locales" TEXT[],
    "offered_locales" TEXT[],
    "small_group_threshold" INTEGER NOT NULL DEFAULT 5,
    "settings" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "county_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "county_host" (
    "host" TEXT NOT NULL,
    "county_id" TEXT NOT NULL,

    CONSTRAINT "county_host_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "municipality" (
    "county_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "population" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "forum" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "consultation_id" UUID,
    "original_locale" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "municipality" TEXT,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "forum_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "title" JSONB,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_link" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_digest" BYTEA NOT NULL,
    "return_to" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_digest" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "contact_opt_in" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "purposes" TEXT[],
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "received_on" DATE NOT NULL,

    CONSTRAINT "contact_opt_in_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID,
    "details" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "statement" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "original_locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by" UUID,
    "document_number" TEXT,
    "text_state" TEXT NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "released_by" UUID,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "summary" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "original_locale" TEXT NOT NULL,
    "lead" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "published_version" INTEGER,

    CONSTRAINT "summary_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "summary_theme" (
    "county_id" TEXT NOT NULL,
    "summary_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "status" TEXT,
    "said" JSONB NOT NULL,
    "decided" JSONB NOT NULL,
    "why" JSONB NOT NULL,
    "next" JSONB NOT NULL,
    "owner" JSONB NOT NULL,
    "due_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "summary_theme_pkey" PRIMARY KEY ("county_id","summary_id","theme_id")
);

-- CreateTable
CREATE TABLE "summary_version" (
    "county_id" TEXT NOT NULL,
    "summary_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" UUID,

    CONSTRAINT "summary_version_pkey" PRIMARY KEY ("county_id","summary_id","number")
);

-- CreateTable
CREATE TABLE "attachment" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "owner_kind" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "locales" TEXT[],
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_count" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "content" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "theme_county_id_consultation_id_ordinal_key" ON "theme"("county_id", "consultation_id", "ordinal");

-- CreateIndex
CREATE INDEX "passage_county_id_consultation_id_theme_id_idx" ON "passage"("county_id", "consultation_id", "theme_id");

-- CreateIndex
CREATE INDEX "passage_county_id_source_kind_source_id_idx" ON "passage"("county_id", "source_kind", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "passage_county_id_theme_id_source_kind_source_id_part_start_key" ON "passage"("county_id", "theme_id", "source_kind", "source_id", "part", "start_at", "end_at");

-- CreateIndex
CREATE INDEX "read_mark_county_id_consultation_id_source_kind_idx" ON "read_mark"("county_id", "consultation_id", "source_kind");

-- CreateIndex
CREATE INDEX "answer_draft_county_id_updated_at_idx" ON "answer_draft"("county_id", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "answer_draft_token_digest_key" ON "answer_draft"("token_digest");

-- CreateIndex
CREATE INDEX "response_county_id_consultation_id_received_at_id_idx" ON "response"("county_id", "consultation_id", "received_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "response_county_id_draft_id_key" ON "response"("county_id", "draft_id");

-- CreateIndex
CREATE UNIQUE INDEX "response_code_digest_key" ON "response"("code_digest");

-- CreateIndex
CREATE UNIQUE INDEX "response_read_code_digest_key" ON "response"("read_code_digest");

-- CreateIndex
CREATE INDEX "answer_county_id_consultation_id_question_id_response_id_idx" ON "answer"("county_id", "consultation_id", "question_id", "response_id");

-- CreateIndex
CREATE UNIQUE INDEX "association_county_id_slug_key" ON "association"("county_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "representation_county_id_association_id_person_id_starts_on_key" ON "representation"("county_id", "association_id", "person_id", "starts_on");

-- CreateIndex
CREATE INDEX "consultation_county_id_closes_at_id_idx" ON "consultation"("county_id", "closes_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_county_id_slug_key" ON "consultation"("county_id", "slug");

-- CreateIndex
CREATE INDEX "forum_county_id_starts_at_id_idx" ON "forum"("county_id", "starts_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "forum_county_id_slug_key" ON "forum"("county_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "person_county_id_email_key" ON "person"("county_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "role_grant_county_id_person_id_role_starts_on_key" ON "role_grant"("county_id", "person_id", "role", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_link_token_digest_key" ON "sign_in_link"("token_digest");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_digest_key" ON "session"("token_digest");

-- CreateIndex
CREATE INDEX "audit_entry_county_id_at_idx" ON "audit_entry"("county_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_county_id_subject_kind_subject_id_idx" ON "audit_entry"("county_id", "subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "statement_county_id_consultation_id_submitted_at_id_idx" ON "statement"("county_id", "consultation_id", "submitted_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_county_id_document_number_key" ON "statement"("county_id", "document_number");

-- CreateIndex
CREATE UNIQUE INDEX "summary_county_id_consultation_id_key" ON "summary"("county_id", "consultation_id");

-- CreateIndex
CREATE INDEX "attachment_county_id_owner_kind_owner_id_ordinal_idx" ON "attachment"("county_id", "owner_kind", "owner_id", "ordinal");

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_county_id_response_id_fkey" FOREIGN KEY ("county_id", "response_id") REFERENCES "response"("county_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_version" ADD CONSTRAINT "consultation_version_county_id_consultation_id_fkey" FOREIGN KEY ("county_id", "consultation_id") REFERENCES "consultation"("county_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "county_host" ADD CONSTRAINT "county_host_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "county"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "county"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_theme" ADD CONSTRAINT "summary_theme_county_id_summary_id_fkey" FOREIGN KEY ("county_id", "summary_id") REFERENCES "summary"("county_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_version" ADD CONSTRAINT "summary_version_county_id_summary_id_fkey" FOREIGN KEY ("county_id", "summary_id") REFERENCES "summary"("county_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

