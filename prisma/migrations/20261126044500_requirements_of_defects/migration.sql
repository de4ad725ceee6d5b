-- AlterTable
ALTER TABLE "accessibility_defect" ADD COLUMN     "requirements" TEXT[] DEFAULT ARRAY[]::TEXT[];

