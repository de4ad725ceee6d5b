-- AlterTable
ALTER TABLE "contact_opt_in" ADD COLUMN     "email_sealed" BYTEA,
ALTER COLUMN "email" DROP NOT NULL;


-- Below: written by hand
-- Every address is kept once: sealed, or as it was typed until the next start seals it.
ALTER TABLE "contact_opt_in" ADD CONSTRAINT "contact_opt_in_one_email" CHECK (num_nonnulls("email", "email_sealed") = 1);
