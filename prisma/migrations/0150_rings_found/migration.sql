-- Rings that the house finds. Which things could go round is found anew when something has changed; nothing of it binds anybody.
CREATE TABLE "ring_search" (
  "id" INTEGER NOT NULL DEFAULT 1 PRIMARY KEY,
  "looked" TEXT NOT NULL,
  "found_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "ring_search_one" CHECK ("id" = 1)
);

CREATE TABLE "found_ring" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "size" INTEGER NOT NULL,
  "fit" DOUBLE PRECISION NOT NULL,
  "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "told_at" TIMESTAMPTZ(3),
  CONSTRAINT "found_ring_size" CHECK ("size" BETWEEN 2 AND 5),
  CONSTRAINT "found_ring_fit" CHECK ("fit" BETWEEN 0 AND 1)
);
CREATE INDEX "found_ring_told_at_idx" ON "found_ring" ("told_at");

-- The unique index is the promise: no thing is in two of them.
CREATE TABLE "found_thing" (
  "ring_id" TEXT NOT NULL REFERENCES "found_ring" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "position" INTEGER NOT NULL,
  "listing_id" TEXT NOT NULL REFERENCES "listing" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  PRIMARY KEY ("ring_id", "position"),
  CONSTRAINT "found_thing_position" CHECK ("position" BETWEEN 0 AND 4)
);
CREATE UNIQUE INDEX "found_thing_listing_id_key" ON "found_thing" ("listing_id");

CREATE TABLE "not_wanted" (
  "for_id" TEXT NOT NULL REFERENCES "listing" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "listing_id" TEXT NOT NULL REFERENCES "listing" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY ("for_id", "listing_id"),
  CONSTRAINT "not_wanted_other" CHECK ("for_id" <> "listing_id")
);
CREATE INDEX "not_wanted_listing_id_idx" ON "not_wanted" ("listing_id");

CREATE TABLE "ring_choice" (
  "holder_id" TEXT NOT NULL PRIMARY KEY REFERENCES "holder" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "is_off" BOOLEAN NOT NULL DEFAULT false,
  "told_at" TIMESTAMPTZ(3)
);
