-- CreateTable
CREATE TABLE "county_settings_version" (
    "county_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID,
    "changed" TEXT[],
    "content" JSONB NOT NULL,

    CONSTRAINT "county_settings_version_pkey" PRIMARY KEY ("county_id","revision")
);

-- CreateTable
CREATE TABLE "administrator_request" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "open_for" UUID,
    "ends_on" DATE,
    "requested_by" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "administrator_request_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "administrator_request_county_id_open_for_key" ON "administrator_request"("county_id", "open_for");

-- AddForeignKey
ALTER TABLE "county_settings_version" ADD CONSTRAINT "county_settings_version_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "county"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Nobody makes themselves administrator, or grants what they asked for: the last guard behind the rule.
ALTER TABLE "administrator_request" ADD CONSTRAINT "administrator_request_two_people" CHECK (
    "requested_by" <> "person_id"
    AND ("outcome" IS DISTINCT FROM 'granted' OR ("decided_by" IS NOT NULL AND "decided_by" <> "requested_by" AND "decided_by" <> "person_id"))
);
