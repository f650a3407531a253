-- Of several dates an amendment may need more places of each.
DROP INDEX "place_claim_once_an_amendment";
CREATE UNIQUE INDEX "place_claim_once_an_amendment" ON "place_claim" ("amendment_id", "slot_id") WHERE "is_active" AND "amendment_id" IS NOT NULL;
