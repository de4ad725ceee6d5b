-- Somebody who answers in plain language may ask for the questions its form leaves out.
ALTER TABLE "answer_draft" ADD COLUMN "wants_all" BOOLEAN NOT NULL DEFAULT false;
