-- A ring: several hand over to one another, all alike. Each part keeps the place where it is handed over, for the one who takes it.
ALTER TABLE "holding" ADD COLUMN "place_address" TEXT, ADD COLUMN "place_lat" DOUBLE PRECISION, ADD COLUMN "place_lng" DOUBLE PRECISION;
CREATE INDEX "holding_giver_id_idx" ON "holding" ("giver_id") WHERE "place_address" IS NOT NULL;

ALTER TABLE "booking" DROP CONSTRAINT "booking_life",
  ADD CONSTRAINT "booking_life" CHECK ("life" IN ('loan', 'visit', 'hosting', 'help', 'tenancy', 'giving', 'exchange'));

-- Of two it is their sides that have written; where all are alike it is they themselves, once each.
ALTER TABLE "booking" DROP CONSTRAINT "booking_reviewed_by",
  ADD CONSTRAINT "booking_reviewed_by" CHECK ("life" = 'exchange' OR "reviewed_by" <@ ARRAY['customer', 'provider']);
DROP INDEX "review_once_a_side";
CREATE UNIQUE INDEX "review_once_a_side" ON "review" ("booking_id", "author_role") WHERE "author_role" IN ('customer', 'provider');
CREATE UNIQUE INDEX "review_once_in_a_ring" ON "review" ("booking_id", "subject_id") WHERE "author_role" = 'member';
