-- AlterTable
ALTER TABLE "accessibility_defect" ADD COLUMN     "why" JSONB NOT NULL DEFAULT '{}';

