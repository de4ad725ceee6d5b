-- AlterTable
ALTER TABLE "deletion_journal" ADD COLUMN     "last_day" DATE;

