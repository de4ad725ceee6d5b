-- CreateTable
CREATE TABLE "accessibility_remark" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "page" TEXT,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "reply" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "replied_by" UUID,

    CONSTRAINT "accessibility_remark_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "accessibility_defect" (
    "county_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "original_locale" TEXT NOT NULL,
    "what" JSONB NOT NULL,
    "instead" JSONB NOT NULL,
    "found_on" DATE NOT NULL,
    "mend_by" DATE,
    "mended_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "accessibility_defect_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateIndex
CREATE INDEX "accessibility_remark_county_id_due_on_id_idx" ON "accessibility_remark"("county_id", "due_on", "id");

-- CreateIndex
CREATE INDEX "accessibility_defect_county_id_mended_on_idx" ON "accessibility_defect"("county_id", "mended_on");

