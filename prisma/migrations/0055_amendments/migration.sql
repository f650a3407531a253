-- The terms of an agreement change when one side proposes others and the other side accepts them. A row holds the terms that are
-- proposed, whole, and those that they would replace (`was`): what stays is repeated as it is.
CREATE TABLE "amendment" (
    "id" TEXT NOT NULL,
    "booking_id" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "by_member_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "slot_id" TEXT,
    "quantity" INTEGER NOT NULL,
    "quote" JSONB NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "deposit_minor" INTEGER NOT NULL,
    "was" JSONB NOT NULL,
    "pay_minor" INTEGER NOT NULL DEFAULT 0,
    "refund_minor" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT NOT NULL DEFAULT '',
    "due_at" TIMESTAMPTZ(3),
    "due_name" TEXT,
    "request_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "amendment_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "amendment_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "amendment_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "amendment_sides" CHECK ("proposed_by" IN ('customer', 'provider')),
    CONSTRAINT "amendment_states" CHECK ("state" IN ('proposed', 'awaiting_payment', 'agreed', 'refused', 'taken_back',
      'run_out', 'lapsed', 'overtaken')),
    CONSTRAINT "amendment_in_order" CHECK ("starts_at" < "ends_at"),
    CONSTRAINT "amendment_amounts" CHECK ("quantity" > 0 AND "total_minor" >= 0 AND "deposit_minor" >= 0
      AND "pay_minor" >= 0 AND "refund_minor" >= 0 AND ("pay_minor" = 0 OR "refund_minor" = 0))
);
CREATE UNIQUE INDEX "amendment_request_key_key" ON "amendment" ("request_key");
CREATE INDEX "amendment_booking_id_created_at_idx" ON "amendment" ("booking_id", "created_at" DESC);
CREATE INDEX "amendment_by_member_id_idx" ON "amendment" ("by_member_id");
CREATE INDEX "amendment_slot_id_idx" ON "amendment" ("slot_id");
-- One is open at a time: who would change an agreement knows what is on the table.
CREATE UNIQUE INDEX "amendment_one_open" ON "amendment" ("booking_id") WHERE "state" IN ('proposed', 'awaiting_payment');
CREATE INDEX "amendment_due" ON "amendment" ("due_at") WHERE "due_at" IS NOT NULL;

-- It has a life, and a history, as everything else that has one.
ALTER TABLE "life_event" ADD COLUMN "amendment_id" TEXT,
  ADD CONSTRAINT "life_event_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "life_event" DROP CONSTRAINT "life_event_of_one_thing", ADD CONSTRAINT "life_event_of_one_thing" CHECK (
  num_nonnulls("booking_id", "slot_id", "listing_id", "campaign_id", "pledge_id", "need_offer_id", "amendment_id") = 1);
CREATE UNIQUE INDEX "life_event_amendment" ON "life_event" ("amendment_id", "sequence") WHERE "amendment_id" IS NOT NULL;
