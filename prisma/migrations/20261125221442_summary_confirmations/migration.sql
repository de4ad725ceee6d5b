-- AlterTable
ALTER TABLE "summary_version" ADD COLUMN     "unconfirmed" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "unconfirmed_why" TEXT;

-- CreateTable
CREATE TABLE "summary_confirmation" (
    "county_id" TEXT NOT NULL,
    "summary_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "confirmed_by" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "summary_confirmation_pkey" PRIMARY KEY ("county_id","summary_id","locale")
);

-- AddForeignKey
ALTER TABLE "summary_confirmation" ADD CONSTRAINT "summary_confirmation_county_id_summary_id_fkey" FOREIGN KEY ("county_id", "summary_id") REFERENCES "summary"("county_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

