-- CreateTable
CREATE TABLE "demo_letter" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "demo_letter_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateIndex
CREATE INDEX "demo_letter_county_id_sent_at_idx" ON "demo_letter"("county_id", "sent_at");

