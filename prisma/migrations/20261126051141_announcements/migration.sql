-- CreateTable
CREATE TABLE "announcement" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "medium" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "announced_on" DATE NOT NULL,
    "languages" TEXT[],
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "announcement_county_id_consultation_id_medium_place_announc_key" ON "announcement"("county_id", "consultation_id", "medium", "place", "announced_on");

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_county_id_consultation_id_fkey" FOREIGN KEY ("county_id", "consultation_id") REFERENCES "consultation"("county_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

