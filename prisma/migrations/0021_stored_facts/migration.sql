-- What a row's history says of it stands on the row itself: lists need not read the history, and one engine moves them all.
-- Since when a thing is in its state, when its next transition fires by itself, and which one.
ALTER TABLE "booking" ADD COLUMN "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "slot" ADD COLUMN "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, ADD COLUMN "due_name" TEXT;
ALTER TABLE "listing" ADD COLUMN "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "campaign" ADD COLUMN "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, ADD COLUMN "due_name" TEXT;
ALTER TABLE "pledge" ADD COLUMN "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, ADD COLUMN "due_at" TIMESTAMPTZ(3),
  ADD COLUMN "due_name" TEXT;
ALTER TABLE "need_offer" ADD COLUMN "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "booking" b SET "state_since" = coalesce((SELECT max(e.at) FROM "life_event" e
  WHERE e.booking_id = b.id AND e.from_state IS DISTINCT FROM e.to_state), b.created_at);
UPDATE "slot" s SET "state_since" = coalesce((SELECT max(e.at) FROM "life_event" e
  WHERE e.slot_id = s.id AND e.from_state IS DISTINCT FROM e.to_state), s.created_at);
UPDATE "listing" l SET "state_since" = coalesce((SELECT max(e.at) FROM "life_event" e
  WHERE e.listing_id = l.id AND e.from_state IS DISTINCT FROM e.to_state), l.created_at);
UPDATE "campaign" c SET "state_since" = coalesce((SELECT max(e.at) FROM "life_event" e
  WHERE e.campaign_id = c.id AND e.from_state IS DISTINCT FROM e.to_state), c.created_at);
UPDATE "pledge" p SET "state_since" = coalesce((SELECT max(e.at) FROM "life_event" e
  WHERE e.pledge_id = p.id AND e.from_state IS DISTINCT FROM e.to_state), p.created_at);
UPDATE "need_offer" SET "state_since" = "updated_at";

CREATE INDEX "pledge_clock" ON "pledge" ("due_at") WHERE "due_at" IS NOT NULL;

-- Of a booking also: which life it has, and what its history settled.
ALTER TABLE "booking"
  ADD COLUMN "life" TEXT NOT NULL DEFAULT 'visit',
  ADD COLUMN "confirmed_at" TIMESTAMPTZ(3),
  ADD COLUMN "paid_at" TIMESTAMPTZ(3),
  ADD COLUMN "moved_at" TIMESTAMPTZ(3),
  ADD COLUMN "reminded_at" TIMESTAMPTZ(3),
  ADD COLUMN "knows_of_delay" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "ended_at" TIMESTAMPTZ(3);

UPDATE "booking" b SET
  "life" = CASE WHEN l."type" IN ('tool', 'storage') THEN 'loan' ELSE 'visit' END,
  "confirmed_at" = (SELECT min(e.at) FROM "life_event" e WHERE e.booking_id = b.id AND e.to_state = 'confirmed'),
  "paid_at" = (SELECT min(e.at) FROM "life_event" e WHERE e.booking_id = b.id AND e.name IN ('pay', 'pay_late')),
  "moved_at" = (SELECT max(e.at) FROM "life_event" e WHERE e.booking_id = b.id AND e.name IN ('reschedule', 'move_place')),
  "reminded_at" = (SELECT max(e.at) FROM "life_event" e WHERE e.booking_id = b.id
    AND e.name IN ('remind_return', 'come_due', 'remind_late', 'remind_dispute')),
  "knows_of_delay" = coalesce((SELECT e.name = 'hold_up' FROM "life_event" e WHERE e.booking_id = b.id
    AND e.name IN ('hold_up', 'be_back') ORDER BY e.sequence DESC LIMIT 1), false),
  "ended_at" = (SELECT min(e.at) FROM "life_event" e WHERE e.booking_id = b.id AND e.to_state IN ('ended', 'resolved'))
FROM "listing" l WHERE l.id = b.listing_id;
ALTER TABLE "booking" ADD CONSTRAINT "booking_life" CHECK ("life" IN ('loan', 'visit'));
