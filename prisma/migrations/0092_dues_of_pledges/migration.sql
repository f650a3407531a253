-- A due and a payment belong to a booking or to a pledge; that of a pledge also names its campaign, where the money goes. Who owes it
-- may be a guest, whom only the pledge knows.
CREATE UNIQUE INDEX "pledge_id_campaign_id_key" ON "pledge" ("id", "campaign_id");

ALTER TABLE "due" ALTER COLUMN "booking_id" DROP NOT NULL, ALTER COLUMN "debtor_id" DROP NOT NULL,
  ADD COLUMN "pledge_id" TEXT, ADD COLUMN "campaign_id" TEXT,
  ADD CONSTRAINT "due_pledge_id_campaign_id_fkey" FOREIGN KEY ("pledge_id", "campaign_id") REFERENCES "pledge"("id", "campaign_id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "due_agreement" CHECK (num_nonnulls("booking_id", "pledge_id") = 1 AND num_nulls("pledge_id", "campaign_id") <> 1),
  ADD CONSTRAINT "due_of_pledge" CHECK (("kind" = 'pledge') = ("pledge_id" IS NOT NULL)),
  ADD CONSTRAINT "due_debtor" CHECK ("debtor_id" IS NOT NULL OR "pledge_id" IS NOT NULL);
CREATE UNIQUE INDEX "due_pledge_id_campaign_id_key" ON "due" ("pledge_id", "campaign_id");

-- Rents and instalments are charged as their days come; pledges at the closing of their campaign.
DROP INDEX "due_to_charge";
CREATE INDEX "due_to_charge" ON "due" ("next_try_at", "id") WHERE "state" = 'open' AND "next_try_at" IS NOT NULL AND "booking_id" IS NOT NULL;
CREATE INDEX "due_to_close" ON "due" ("campaign_id", "next_try_at") WHERE "state" = 'open' AND "next_try_at" IS NOT NULL AND "campaign_id" IS NOT NULL;

ALTER TABLE "payment" ALTER COLUMN "booking_id" DROP NOT NULL,
  ADD COLUMN "pledge_id" TEXT, ADD COLUMN "setup_id" TEXT, ADD COLUMN "card_expires" TEXT,
  ADD CONSTRAINT "payment_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "payment_agreement" CHECK (num_nonnulls("booking_id", "pledge_id") = 1);
CREATE INDEX "payment_pledge_id_idx" ON "payment" ("pledge_id");
CREATE UNIQUE INDEX "payment_setup_id_key" ON "payment" ("setup_id");
