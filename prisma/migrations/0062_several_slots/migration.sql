-- An agreement may take places of several slots: which they are, and how many came to each, its holdings say.
ALTER TABLE "holding" ADD COLUMN "attended" INTEGER;
UPDATE "holding" h SET "attended" = b."attended" FROM "booking" b WHERE b."id" = h."booking_id" AND b."attended" IS NOT NULL;

-- Still: one holder sits at a session once.
DROP INDEX "booking_once_a_slot";
CREATE UNIQUE INDEX "holding_once_a_slot" ON "holding" ("slot_id", "taker_id")
  WHERE "slot_id" IS NOT NULL AND "state" IN ('asked', 'held');

ALTER TABLE "booking" DROP COLUMN "slot_id", DROP COLUMN "attended";
