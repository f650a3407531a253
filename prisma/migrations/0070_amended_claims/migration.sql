-- While an amendment is to be paid, what it needs beyond the agreement is held for it: units, or the pieces of time before and
-- after what is held already; places. With the payment it becomes the agreement's own.
ALTER TABLE "claim" ADD COLUMN "amendment_id" TEXT,
  ADD CONSTRAINT "claim_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "claim_of_one" CHECK (num_nonnulls("holding_id", "amendment_id") <= 1 AND ("amendment_id" IS NULL OR "kind" = 'booking'));
CREATE INDEX "claim_amendment_id_idx" ON "claim" ("amendment_id");
ALTER TABLE "place_claim" ADD COLUMN "amendment_id" TEXT,
  ADD CONSTRAINT "place_claim_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  DROP CONSTRAINT "place_claim_some",
  ADD CONSTRAINT "place_claim_some" CHECK ("quantity" > 0 AND num_nonnulls("holding_id", "wait_id", "amendment_id") = 1);
CREATE INDEX "place_claim_amendment_id_idx" ON "place_claim" ("amendment_id");
CREATE UNIQUE INDEX "place_claim_once_an_amendment" ON "place_claim" ("amendment_id") WHERE "is_active" AND "amendment_id" IS NOT NULL;

-- An agreement may come back to a unit that it gave up: once at a time, not once for ever.
DROP INDEX "claim_once_a_holding";
CREATE UNIQUE INDEX "claim_once_a_holding" ON "claim" ("holding_id", "unit_id") WHERE "is_active" AND "holding_id" IS NOT NULL;

-- Who has a unit that is late may agree on more time with it; nobody else may have it.
CREATE OR REPLACE FUNCTION require_unit_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "claim" late
    WHERE late."unit_id" = NEW."unit_id" AND late."is_active" AND late."due_back_at" <= NEW."created_at"
      AND NOT EXISTS (SELECT 1 FROM "amendment" a JOIN "holding" h ON h."booking_id" = a."booking_id"
        WHERE a."id" = NEW."amendment_id" AND h."id" = late."holding_id")
  ) THEN
    RAISE EXCEPTION 'unit % is not back yet', NEW."unit_id" USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'claim_unit_is_back';
  END IF;
  RETURN NEW;
END $$;
