-- What an agreement takes of what is scarce, part by part: of whom, by whom, of which listing (and slot), how many, when. Claims
-- and what is said of a hand-over belong to such a part, no longer to the booking as a whole.
CREATE TABLE "holding" (
  "id" TEXT NOT NULL,
  "booking_id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "giver_id" TEXT NOT NULL,
  "taker_id" TEXT NOT NULL,
  "listing_id" TEXT NOT NULL,
  "slot_id" TEXT,
  "quantity" INTEGER NOT NULL,
  "starts_at" TIMESTAMPTZ(3) NOT NULL,
  "ends_at" TIMESTAMPTZ(3),
  "state" TEXT NOT NULL DEFAULT 'asked',
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "holding_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "holding_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "holding_giver_id_fkey" FOREIGN KEY ("giver_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "holding_taker_id_fkey" FOREIGN KEY ("taker_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "holding_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "holding_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "holding_states" CHECK ("state" IN ('asked', 'held', 'ended', 'released')),
  CONSTRAINT "holding_some" CHECK ("quantity" > 0)
);
CREATE UNIQUE INDEX "holding_booking_id_position_key" ON "holding" ("booking_id", "position");
-- What refers to a holding and to a slot means the slot of that holding.
CREATE UNIQUE INDEX "holding_id_slot_id_key" ON "holding" ("id", "slot_id");
CREATE INDEX "holding_slot_id_booking_id_idx" ON "holding" ("slot_id", "booking_id");
CREATE INDEX "holding_listing_id_starts_at_idx" ON "holding" ("listing_id", "starts_at");

-- Until now a booking took one thing: its holding has its id.
INSERT INTO "holding" ("id", "booking_id", "position", "giver_id", "taker_id", "listing_id", "slot_id", "quantity", "starts_at",
  "ends_at", "state", "created_at")
SELECT "id", "id", 0, "provider_id", "customer_id", "listing_id", "slot_id", "quantity", "starts_at", "ends_at",
  CASE WHEN "state" IN ('declined', 'withdrawn', 'expired', 'lapsed', 'cancelled_by_customer', 'cancelled_by_provider')
    THEN 'released' WHEN "state" IN ('ended', 'closed') THEN 'ended' ELSE 'held' END, "created_at"
FROM "booking";

ALTER TABLE "claim" ADD COLUMN "holding_id" TEXT;
UPDATE "claim" SET "holding_id" = "booking_id" WHERE "booking_id" IS NOT NULL;
DROP INDEX "claim_once_a_booking";
ALTER TABLE "claim" DROP COLUMN "booking_id",
  ADD CONSTRAINT "claim_holding_id_fkey" FOREIGN KEY ("holding_id") REFERENCES "holding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "claim_once_a_holding" ON "claim" ("holding_id", "unit_id") WHERE "holding_id" IS NOT NULL;
CREATE INDEX "claim_holding_id_idx" ON "claim" ("holding_id");

ALTER TABLE "wait" ADD COLUMN "holding_id" TEXT;
UPDATE "wait" SET "holding_id" = "booking_id" WHERE "booking_id" IS NOT NULL;
ALTER TABLE "wait" DROP COLUMN "booking_id",
  ADD CONSTRAINT "wait_holding_id_slot_id_fkey" FOREIGN KEY ("holding_id", "slot_id") REFERENCES "holding"("id", "slot_id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "wait_holding_id_idx" ON "wait" ("holding_id");

ALTER TABLE "place_claim" ADD COLUMN "holding_id" TEXT;
UPDATE "place_claim" SET "holding_id" = "booking_id" WHERE "booking_id" IS NOT NULL;
DROP INDEX "place_claim_once_a_booking";
ALTER TABLE "place_claim" DROP CONSTRAINT "place_claim_some", DROP COLUMN "booking_id",
  ADD CONSTRAINT "place_claim_some" CHECK ("quantity" > 0 AND num_nonnulls("holding_id", "wait_id") = 1),
  ADD CONSTRAINT "place_claim_holding_id_slot_id_fkey" FOREIGN KEY ("holding_id", "slot_id") REFERENCES "holding"("id", "slot_id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "place_claim_once_a_holding" ON "place_claim" ("holding_id") WHERE "is_active" AND "holding_id" IS NOT NULL;
CREATE INDEX "place_claim_holding_id_idx" ON "place_claim" ("holding_id");

ALTER TABLE "handover_report" ADD COLUMN "holding_id" TEXT;
UPDATE "handover_report" SET "holding_id" = "booking_id";
DROP INDEX "handover_report_booking_id_phase_party_key";
ALTER TABLE "handover_report" DROP COLUMN "booking_id", ALTER COLUMN "holding_id" SET NOT NULL,
  ADD CONSTRAINT "handover_report_holding_id_fkey" FOREIGN KEY ("holding_id") REFERENCES "holding"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE UNIQUE INDEX "handover_report_holding_id_phase_party_key" ON "handover_report" ("holding_id", "phase", "party");
