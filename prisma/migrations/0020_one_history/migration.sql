-- One history for everything that has a life: five tables of events become one. Each row belongs to exactly one thing, by
-- a foreign key of its own.
CREATE TABLE "life_event" (
    "id" TEXT NOT NULL,
    "booking_id" TEXT,
    "slot_id" TEXT,
    "listing_id" TEXT,
    "campaign_id" TEXT,
    "pledge_id" TEXT,
    "need_offer_id" TEXT,
    "sequence" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "by_role" TEXT NOT NULL,
    "by_member_id" TEXT,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),
    CONSTRAINT "life_event_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "life_event_of_one_thing" CHECK (
      num_nonnulls("booking_id", "slot_id", "listing_id", "campaign_id", "pledge_id", "need_offer_id") = 1
    )
);

INSERT INTO "life_event" (id, booking_id, sequence, name, by_role, by_member_id, from_state, to_state, data, at, delivered_at)
SELECT id, booking_id, sequence, name, by_role, by_member_id, from_state, to_state, data, at, delivered_at FROM "booking_event";

INSERT INTO "life_event" (id, slot_id, sequence, name, by_role, by_member_id, from_state, to_state, data, at, delivered_at)
SELECT id, slot_id, row_number() OVER (PARTITION BY slot_id ORDER BY at, id), name, by_role, by_member_id, from_state, to_state,
  data, at, delivered_at FROM "slot_event";

-- A listing's events have no effects: nothing of them is left to deliver.
INSERT INTO "life_event" (id, listing_id, sequence, name, by_role, by_member_id, from_state, to_state, at, delivered_at)
SELECT id, listing_id, row_number() OVER (PARTITION BY listing_id ORDER BY at, id), name, 'owner', by_member_id, from_state,
  to_state, at, at FROM "listing_event";

INSERT INTO "life_event" (id, campaign_id, sequence, name, by_role, by_member_id, from_state, to_state, data, at, delivered_at)
SELECT id, campaign_id, row_number() OVER (PARTITION BY campaign_id ORDER BY at, id), name, by_role, by_member_id, from_state,
  to_state, data, at, delivered_at FROM "campaign_event";

INSERT INTO "life_event" (id, pledge_id, sequence, name, by_role, from_state, to_state, data, at, delivered_at)
SELECT id, pledge_id, sequence, name, by_role, from_state, to_state, data, at, delivered_at FROM "pledge_event";

DROP TABLE "booking_event", "slot_event", "listing_event", "campaign_event", "pledge_event";

ALTER TABLE "life_event" ADD CONSTRAINT "life_event_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "life_event" ADD CONSTRAINT "life_event_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "life_event" ADD CONSTRAINT "life_event_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "life_event" ADD CONSTRAINT "life_event_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "life_event" ADD CONSTRAINT "life_event_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "life_event" ADD CONSTRAINT "life_event_need_offer_id_fkey" FOREIGN KEY ("need_offer_id") REFERENCES "need_offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "life_event" ADD CONSTRAINT "life_event_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The events of one thing in their order; partial, so that a row stands in one of them only.
CREATE UNIQUE INDEX "life_event_booking" ON "life_event" ("booking_id", "sequence") WHERE "booking_id" IS NOT NULL;
CREATE UNIQUE INDEX "life_event_slot" ON "life_event" ("slot_id", "sequence") WHERE "slot_id" IS NOT NULL;
CREATE UNIQUE INDEX "life_event_listing" ON "life_event" ("listing_id", "sequence") WHERE "listing_id" IS NOT NULL;
CREATE UNIQUE INDEX "life_event_campaign" ON "life_event" ("campaign_id", "sequence") WHERE "campaign_id" IS NOT NULL;
CREATE UNIQUE INDEX "life_event_pledge" ON "life_event" ("pledge_id", "sequence") WHERE "pledge_id" IS NOT NULL;
CREATE UNIQUE INDEX "life_event_need_offer" ON "life_event" ("need_offer_id", "sequence") WHERE "need_offer_id" IS NOT NULL;
-- Looked through each minute: what nobody has delivered.
CREATE INDEX "life_event_undelivered" ON "life_event" ("at") WHERE "delivered_at" IS NULL;

-- Promise 5: an event may be marked delivered, and forgets who has left; nothing more. Only a draft takes its own with it.
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME <> 'posting'
     AND to_jsonb(NEW) - 'delivered_at' - 'by_member_id' = to_jsonb(OLD) - 'delivered_at' - 'by_member_id' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'life_event' AND to_jsonb(OLD) ->> 'listing_id' IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM "listing" WHERE "id" = to_jsonb(OLD) ->> 'listing_id') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is kept as it was written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "life_event_kept" BEFORE UPDATE OR DELETE ON "life_event" FOR EACH ROW EXECUTE FUNCTION keep_history();
