-- Who owes whom how much of what, when: a row of its own, and any number of them for one agreement. A payment is how cards settle
-- them: a page at Stripe, or a charge. What ran before keeps the booking's own id as the name of its movements (`key`).
CREATE TABLE "due" (
  "id" TEXT NOT NULL,
  "booking_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "position" INTEGER NOT NULL DEFAULT 1,
  "key" TEXT NOT NULL,
  "debtor_id" TEXT NOT NULL,
  "creditor_id" TEXT NOT NULL,
  "amount_minor" INTEGER NOT NULL,
  "creditor_minor" INTEGER NOT NULL,
  "currency" TEXT NOT NULL,
  "due_at" TIMESTAMPTZ(3) NOT NULL,
  "way" TEXT NOT NULL DEFAULT 'card',
  "state" TEXT NOT NULL DEFAULT 'open',
  "payment_id" TEXT,
  "settled_at" TIMESTAMPTZ(3),
  "refunded_minor" INTEGER NOT NULL DEFAULT 0,
  "paid_out_minor" INTEGER NOT NULL DEFAULT 0,
  "paid_out_at" TIMESTAMPTZ(3),
  "hold_id" TEXT,
  "hold_expires_at" TIMESTAMPTZ(3),
  "debtor_said_at" TIMESTAMPTZ(3),
  "creditor_said_at" TIMESTAMPTZ(3),
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "next_try_at" TIMESTAMPTZ(3),
  "last_refusal" TEXT,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "due_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "due_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "due_debtor_id_fkey" FOREIGN KEY ("debtor_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "due_creditor_id_fkey" FOREIGN KEY ("creditor_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "due_currency_fkey" FOREIGN KEY ("currency") REFERENCES "asset"("code") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "due_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "due_two_sides" CHECK ("debtor_id" <> "creditor_id"),
  CONSTRAINT "due_amounts" CHECK ("amount_minor" > 0 AND "creditor_minor" BETWEEN 0 AND "amount_minor"
    AND "refunded_minor" BETWEEN 0 AND "amount_minor" AND "paid_out_minor" BETWEEN 0 AND "amount_minor" - "refunded_minor"),
  CONSTRAINT "due_ways" CHECK ("way" IN ('card', 'credit', 'hand')),
  -- Cards and hands pass money, and credit nothing else than credit.
  CONSTRAINT "due_assets" CHECK (("way" = 'credit') = ("currency" !~ '^[A-Z]{3}$')),
  -- A deposit is secured and given back; anything else is settled.
  CONSTRAINT "due_states" CHECK ("state" IN ('open', 'settled', 'cancelled', 'failed', 'card_kept', 'held', 'released', 'captured')),
  CONSTRAINT "due_deposits" CHECK (("kind" = 'deposit' AND "state" <> 'settled')
    OR ("kind" <> 'deposit' AND "state" NOT IN ('card_kept', 'held', 'released', 'captured')))
);
CREATE UNIQUE INDEX "due_booking_id_kind_position_key" ON "due" ("booking_id", "kind", "position");
CREATE UNIQUE INDEX "due_key_kind_key" ON "due" ("key", "kind");
CREATE UNIQUE INDEX "due_hold_id_key" ON "due" ("hold_id");
CREATE INDEX "due_payment_id_idx" ON "due" ("payment_id");
CREATE INDEX "due_debtor_id_idx" ON "due" ("debtor_id");
CREATE INDEX "due_creditor_id_idx" ON "due" ("creditor_id");

INSERT INTO "due" ("id", "booking_id", "kind", "key", "debtor_id", "creditor_id", "amount_minor", "creditor_minor", "currency", "due_at",
  "state", "payment_id", "settled_at", "refunded_minor", "paid_out_minor", "paid_out_at", "created_at", "updated_at")
SELECT gen_random_uuid()::text, p."booking_id", 'price', p."booking_id", b."customer_id", b."provider_id", p."amount_minor",
  least(p."provider_minor", p."amount_minor"), p."currency", p."created_at", CASE p."state" WHEN 'paid' THEN 'settled' ELSE p."state" END,
  p."id", p."paid_at", p."refunded_minor", p."paid_out_minor", p."paid_out_at", p."created_at", p."updated_at"
FROM "payment" p JOIN "booking" b ON b."id" = p."booking_id" WHERE p."amount_minor" > 0;

INSERT INTO "due" ("id", "booking_id", "kind", "key", "debtor_id", "creditor_id", "amount_minor", "creditor_minor", "currency", "due_at",
  "state", "payment_id", "hold_id", "hold_expires_at", "created_at", "updated_at")
SELECT gen_random_uuid()::text, p."booking_id", 'deposit', p."booking_id", b."customer_id", b."provider_id", p."deposit_minor",
  p."deposit_minor", p."currency", p."created_at",
  CASE WHEN p."deposit_state" <> 'none' THEN p."deposit_state" WHEN p."state" = 'open' THEN 'open' ELSE 'cancelled' END,
  p."id", p."hold_id", p."hold_expires_at", p."created_at", p."updated_at"
FROM "payment" p JOIN "booking" b ON b."id" = p."booking_id" WHERE p."deposit_minor" > 0;

ALTER TABLE "payment" ADD COLUMN "key" TEXT;
UPDATE "payment" SET "key" = "booking_id";
ALTER TABLE "payment" ALTER COLUMN "key" SET NOT NULL;
CREATE UNIQUE INDEX "payment_key_key" ON "payment" ("key");
DROP INDEX "payment_booking_id_key";
CREATE INDEX "payment_booking_id_idx" ON "payment" ("booking_id");
ALTER TABLE "payment" DROP CONSTRAINT "payment_not_more_than_paid", DROP CONSTRAINT "payment_deposit_states",
  DROP COLUMN "provider_minor", DROP COLUMN "refunded_minor", DROP COLUMN "paid_out_minor", DROP COLUMN "paid_out_at",
  DROP COLUMN "deposit_minor", DROP COLUMN "deposit_state", DROP COLUMN "hold_id", DROP COLUMN "hold_expires_at",
  ADD CONSTRAINT "payment_amount" CHECK ("amount_minor" >= 0);

-- Which due a movement in the books is of.
ALTER TABLE "transfer" ADD COLUMN "due_id" TEXT;
UPDATE "transfer" t SET "due_id" = d."id" FROM "due" d
WHERE d."booking_id" = t."booking_id" AND (d."kind" = 'deposit') = (t."kind" IN ('deposit', 'award') OR t."key" = d."booking_id" || ':award:out');
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_due_id_fkey" FOREIGN KEY ("due_id") REFERENCES "due"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "transfer_due_id_idx" ON "transfer" ("due_id");
