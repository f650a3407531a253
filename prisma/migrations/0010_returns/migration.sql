-- What was agreed is not what happened. A thing that was handed over is out until its return is recorded.
-- `due_back_at`: the unit is with the holder of this claim, and was to be back by then. Null: it is not out (any more).
ALTER TABLE "claim" ADD COLUMN "due_back_at" TIMESTAMPTZ(3);
ALTER TABLE "claim" ADD CONSTRAINT "claim_out_by_booking" CHECK ("due_back_at" IS NULL OR "kind" = 'booking');
CREATE INDEX "claim_out" ON "claim" ("unit_id", "due_back_at") WHERE "is_active" AND "due_back_at" IS NOT NULL;

-- Promise 1, second half: what is not back is promised to nobody else. `created_at` is the moment of the claim, by the
-- clock of the house. Owners still block their own units, and what was booked before stays.
CREATE FUNCTION require_unit_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "claim" late
    WHERE late."unit_id" = NEW."unit_id" AND late."is_active" AND late."due_back_at" <= NEW."created_at"
  ) THEN
    RAISE EXCEPTION 'unit % is not back yet', NEW."unit_id" USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'claim_unit_is_back';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "claim_unit_is_back" BEFORE INSERT ON "claim"
  FOR EACH ROW WHEN (NEW."kind" = 'booking' AND NEW."is_active") EXECUTE FUNCTION require_unit_back();

-- Loans that are under way: handed over, and no return recorded by their owner.
UPDATE "claim" SET "due_back_at" = upper("claim"."during")
FROM "booking"
WHERE "booking"."id" = "claim"."booking_id" AND "claim"."is_active" AND "booking"."state" IN ('started', 'disputed')
  AND EXISTS (SELECT 1 FROM "booking_event" e WHERE e."booking_id" = "booking"."id"
    AND e."name" IN ('hand_over', 'settle_hand_over') AND e."to_state" = 'started')
  AND NOT EXISTS (SELECT 1 FROM "handover_report" r WHERE r."booking_id" = "booking"."id"
    AND r."phase" = 'end' AND r."member_id" = "booking"."provider_id");
-- They no longer end by themselves: the worker finds out at once what is due instead.
UPDATE "booking" SET "due_at" = CURRENT_TIMESTAMP WHERE "due_name" = 'run_out';

-- An agreement keeps the place that it was made with.
ALTER TABLE "booking" ADD COLUMN "place_address" TEXT, ADD COLUMN "place_lat" DOUBLE PRECISION, ADD COLUMN "place_lng" DOUBLE PRECISION;
UPDATE "booking" SET "place_address" = "listing"."address", "place_lat" = "listing"."lat", "place_lng" = "listing"."lng"
FROM "listing"
WHERE "listing"."id" = "booking"."listing_id"
  AND EXISTS (SELECT 1 FROM "booking_event" e WHERE e."booking_id" = "booking"."id" AND e."to_state" = 'confirmed');
