-- AlterTable
ALTER TABLE "accessibility_remark" ADD COLUMN     "email_sealed" BYTEA;
