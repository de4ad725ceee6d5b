-- AlterTable
ALTER TABLE "contact_opt_in" ADD COLUMN     "consultation_id" UUID;

