-- No secret of an address lies here any more: it is worked out from an id and a version (lib/platform/auth/keys.ts).

-- Calendars that are subscribed to go on under the address of before, by its hash, until it is renewed.
ALTER TABLE "member" ADD COLUMN "has_calendar" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "calendar_version" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "former_calendar_hash" TEXT;
UPDATE "member" SET "has_calendar" = true, "former_calendar_hash" = encode(sha256(convert_to("calendar_key", 'UTF8')), 'hex')
  WHERE "calendar_key" IS NOT NULL;
ALTER TABLE "member" DROP COLUMN "calendar_key";
CREATE UNIQUE INDEX "member_former_calendar_hash_key" ON "member"("former_calendar_hash");

-- Links in mails that guests have go on by their hash.
ALTER TABLE "pledge" ADD COLUMN "key_version" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "former_key_hash" TEXT;
ALTER TABLE "pledge" DISABLE TRIGGER "pledge_counts";
UPDATE "pledge" SET "former_key_hash" = encode(sha256(convert_to("guest_key", 'UTF8')), 'hex');
ALTER TABLE "pledge" ENABLE TRIGGER "pledge_counts";
ALTER TABLE "pledge" DROP COLUMN "guest_key";

ALTER TABLE "campaign" ADD COLUMN "preview_version" INTEGER NOT NULL DEFAULT 1, DROP COLUMN "preview_key";

-- Places that are offered stay so, under a new link.
ALTER TABLE "booking" ADD COLUMN "is_offered" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "pass_on_version" INTEGER NOT NULL DEFAULT 1;
UPDATE "booking" SET "is_offered" = true WHERE "pass_on_key" IS NOT NULL;
ALTER TABLE "booking" DROP COLUMN "pass_on_key";

ALTER TABLE "booking_event" DISABLE TRIGGER "booking_event_kept";
UPDATE "booking_event" SET "data" = "data" - 'key' WHERE "name" = 'take_over' AND "data" ? 'key';
ALTER TABLE "booking_event" ENABLE TRIGGER "booking_event_kept";

-- Of an event of Stripe's only what it was about is ever read.
UPDATE "webhook_event" SET "payload" = jsonb_build_object('id', "id", 'type', "type",
  'data', jsonb_build_object('object', jsonb_build_object('id', "payload" #> '{data,object,id}')));
