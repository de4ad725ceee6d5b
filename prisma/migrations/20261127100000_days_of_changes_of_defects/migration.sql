-- AlterTable
ALTER TABLE "accessibility_defect" ADD COLUMN     "changed_on" DATE;

-- Of earlier changes only these days are known.
UPDATE "accessibility_defect" SET "changed_on" = GREATEST("found_on", "mended_on");

-- AlterTable
ALTER TABLE "accessibility_defect" ALTER COLUMN "changed_on" SET NOT NULL;
