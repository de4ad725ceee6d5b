-- AlterTable
ALTER TABLE "person" ADD COLUMN     "is_protected" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "email" DROP NOT NULL;

-- AlterTable
ALTER TABLE "role_grant" ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'invited';

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "browser" TEXT,
ADD COLUMN     "held_roles" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "previous_digest" BYTEA,
ADD COLUMN     "previous_until" TIMESTAMPTZ(3),
ADD COLUMN     "sid_digest" BYTEA,
ADD COLUMN     "subject_digest" BYTEA,
ADD COLUMN     "system" TEXT,
ADD COLUMN     "way" TEXT NOT NULL DEFAULT 'link';

-- AlterTable
ALTER TABLE "sign_in_link" ADD COLUMN     "browser_digest" BYTEA NOT NULL DEFAULT '\x',
ADD COLUMN     "code_digest" BYTEA,
ADD COLUMN     "code_tries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "is_protected" BOOLEAN,
ADD COLUMN     "strong_key" BYTEA,
ALTER COLUMN "person_id" DROP NOT NULL,
ALTER COLUMN "token_digest" DROP NOT NULL;

-- CreateTable
CREATE TABLE "person_key" (
    "county_id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "key_digest" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_key_pkey" PRIMARY KEY ("county_id","provider","key_digest")
);

-- CreateTable
CREATE TABLE "spent_logout_token" (
    "county_id" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spent_logout_token_pkey" PRIMARY KEY ("county_id","digest")
);

-- CreateIndex
CREATE INDEX "person_key_county_id_person_id_idx" ON "person_key"("county_id", "person_id");

-- CreateIndex
CREATE INDEX "session_previous_digest_idx" ON "session"("previous_digest");

-- CreateIndex
CREATE INDEX "session_county_id_person_id_idx" ON "session"("county_id", "person_id");

-- CreateIndex
CREATE INDEX "session_county_id_subject_digest_idx" ON "session"("county_id", "subject_digest");

-- CreateIndex
CREATE INDEX "session_county_id_sid_digest_idx" ON "session"("county_id", "sid_digest");

-- CreateIndex
CREATE INDEX "sign_in_link_county_id_browser_digest_idx" ON "sign_in_link"("county_id", "browser_digest");

