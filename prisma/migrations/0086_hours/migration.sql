-- Hours of help: what both sides say it took is written on the agreement until it is counted, once, in the books.
ALTER TABLE "booking" ADD COLUMN "counted_minor" INTEGER, ADD COLUMN "counted_by" TEXT, ADD COLUMN "counted_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "booking_counted" CHECK (num_nulls("counted_minor", "counted_by", "counted_at") IN (0, 3)
    AND "counted_minor" >= 0 AND "counted_by" IN ('customer', 'provider'));
ALTER TABLE "booking" DROP CONSTRAINT "booking_life",
  ADD CONSTRAINT "booking_life" CHECK ("life" IN ('loan', 'visit', 'hosting', 'help', 'tenancy'));
ALTER TABLE "booking" DROP CONSTRAINT "booking_states",
  ADD CONSTRAINT "booking_states" CHECK ("state" IN ('requested', 'accepted', 'confirmed', 'started', 'counting', 'ended', 'closed', 'declined',
    'withdrawn', 'expired', 'outrun', 'lapsed', 'cancelled_by_customer', 'cancelled_by_provider', 'disputed', 'resolved'));

-- A limit that is earned: how far an account of a credit may go below nothing before its holder has given anything. The
-- floor stays the last limit, which the database keeps.
ALTER TABLE "asset" ADD COLUMN "first_floor_minor" BIGINT,
  ADD CONSTRAINT "asset_first_floor" CHECK ("first_floor_minor" IS NULL
    OR ("kind" = 'credit' AND "first_floor_minor" BETWEEN "floor_minor" AND 0));

-- What nobody is there to owe any more, or to be given: the community's own account of a credit.
ALTER TABLE "ledger_account" DROP CONSTRAINT "ledger_account_of_credit",
  ADD CONSTRAINT "ledger_account_of_credit" CHECK (("kind" IN ('credit', 'loss')) = ("currency" !~ '^[A-Z]{3}$'));

-- Why a movement was made, where somebody says so, and which one it puts right.
ALTER TABLE "transfer" ADD COLUMN "reason" TEXT, ADD COLUMN "corrects_id" TEXT,
  ADD CONSTRAINT "transfer_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "transfer_corrects_id_idx" ON "transfer"("corrects_id");

-- The hours of this community, in minutes: five may be owed to begin with, twenty by who has given fifteen.
INSERT INTO "asset" ("code", "kind", "unit", "decimals", "floor_minor", "first_floor_minor", "ceiling_minor", "words")
VALUES ('hours', 'credit', 'minutes', 0, -1200, -300, 12000, '{
  "fr": {"name": "heures", "one": "heure", "other": "heures"},
  "en": {"name": "hours", "one": "hour", "other": "hours"}}')
ON CONFLICT DO NOTHING;
