-- CreateTable
CREATE TABLE "product_mark" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_mark_pkey" PRIMARY KEY ("name")
);

