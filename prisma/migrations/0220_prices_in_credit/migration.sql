-- A listing may ask for a credit of the community's own: in place of money, beside it, or at the taker's choice (`price_way`, lib/listing/price-ways.ts).
-- What it asks of it for each unit: [{unit, amountMinor}], longest unit first.
ALTER TABLE "listing"
  ADD COLUMN "credit_code" TEXT,
  ADD COLUMN "credit_rates" JSONB NOT NULL DEFAULT '[]',
  ADD CONSTRAINT "listing_credit_code_fkey" FOREIGN KEY ("credit_code") REFERENCES "asset"("code") ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT "listing_credit_priced" CHECK (("credit_code" IS NULL) = ("credit_rates" = '[]') AND ("credit_code" IS NULL OR "credit_code" !~ '^[A-Z]{3}$')),
  ADD CONSTRAINT "listing_credit_ways" CHECK (("price_way" IN ('credit', 'both', 'either')) = ("credit_code" IS NOT NULL));
CREATE INDEX "listing_credit_code_idx" ON "listing"("credit_code");

-- What has no price in money is neither for nothing nor cheaper than a cent: it comes after all that has one (`unpricedMinor`, lib/listing/rules.ts).
UPDATE "listing" SET "price_minor" = 2147483647 WHERE "type" = 'skill' AND "intent" = 'offer';

-- What of a holder's credit is kept for what they agreed to, until it goes to whom it is owed or back: never below nothing.
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_held" CHECK ("kind" <> 'held' OR ("min_minor" = 0 AND "holder_id" IS NOT NULL));

-- What other terms cost more, or bring back, in credit; and the due that keeps it once both agree.
ALTER TABLE "amendment"
  ADD COLUMN "pay_credit_minor" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "refund_credit_minor" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "credit_due_id" TEXT,
  ADD CONSTRAINT "amendment_credit_due_id_fkey" FOREIGN KEY ("credit_due_id") REFERENCES "due"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "amendment_credit" CHECK ("pay_credit_minor" >= 0 AND "refund_credit_minor" >= 0);
CREATE UNIQUE INDEX "amendment_credit_due_id_key" ON "amendment"("credit_due_id");
