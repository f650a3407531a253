-- Where those who live in a home would like to go, and when: matched with those who live there and would like to come.
CREATE TABLE "destination" (
  "id" TEXT NOT NULL,
  "listing_id" TEXT NOT NULL,
  "town" TEXT NOT NULL,
  "lat" DOUBLE PRECISION NOT NULL,
  "lng" DOUBLE PRECISION NOT NULL,
  "from_day" DATE,
  "to_day" DATE,
  "flex_days" INTEGER NOT NULL DEFAULT 0,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "destination_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "destination_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "destination_place" CHECK ("lat" BETWEEN -90 AND 90 AND "lng" BETWEEN -180 AND 180),
  CONSTRAINT "destination_days" CHECK (num_nulls("from_day", "to_day") IN (0, 2) AND "from_day" < "to_day"),
  CONSTRAINT "destination_flex" CHECK ("flex_days" BETWEEN 0 AND 60)
);
CREATE INDEX "destination_listing_id_idx" ON "destination"("listing_id");
