-- AlterTable
ALTER TABLE "demo_letter" ADD COLUMN     "is_of_story" BOOLEAN NOT NULL DEFAULT false;
