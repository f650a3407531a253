-- A shelf that anyone may put things on and take things from, without asking: of a circle, or of those who run the site.
CREATE TABLE "shelf" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "owner_id" TEXT NOT NULL REFERENCES "holder" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "name" TEXT NOT NULL,
  "about" TEXT NOT NULL DEFAULT '',
  "address" TEXT NOT NULL,
  "area" TEXT NOT NULL,
  "lat" DOUBLE PRECISION NOT NULL,
  "lng" DOUBLE PRECISION NOT NULL,
  "time_zone" TEXT NOT NULL,
  "keep_days" INTEGER NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "closed_at" TIMESTAMPTZ(3),
  CONSTRAINT "shelf_keep_days" CHECK ("keep_days" BETWEEN 1 AND 90)
);
CREATE INDEX "shelf_owner_id_idx" ON "shelf" ("owner_id");

-- What lies on one, and until when at most.
ALTER TABLE "listing"
  ADD COLUMN "shelf_id" TEXT REFERENCES "shelf" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD COLUMN "shelf_until" TIMESTAMPTZ(3),
  ADD CONSTRAINT "listing_shelf_until" CHECK (("shelf_id" IS NULL) = ("shelf_until" IS NULL));
CREATE INDEX "listing_shelf_id_published_at_idx" ON "listing" ("shelf_id", "published_at" DESC);
