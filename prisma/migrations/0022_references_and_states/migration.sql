-- Every column that refers to a row says so to the database. What refers to nothing (no version wrote such a row) is mended
-- first: the claim, the wait and the movement stay, without the booking that is not there.
UPDATE "claim" c SET "booking_id" = NULL
WHERE "booking_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "booking" b WHERE b."id" = c."booking_id");
UPDATE "wait" w SET "booking_id" = NULL
WHERE "booking_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "booking" b WHERE b."id" = w."booking_id");
UPDATE "transfer" t SET "booking_id" = NULL
WHERE "booking_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "booking" b WHERE b."id" = t."booking_id");
-- Places are held by a booking or by someone who waits: without either, nobody holds them.
DELETE FROM "place_claim" p
WHERE ("booking_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "booking" b WHERE b."id" = p."booking_id"))
  OR ("wait_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "wait" w WHERE w."id" = p."wait_id"));
DELETE FROM "idempotency_key" k WHERE NOT EXISTS (SELECT 1 FROM "member" m WHERE m."id" = k."member_id");

-- History stays: a booking that something refers to cannot go.
ALTER TABLE "claim" ADD CONSTRAINT "claim_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "place_claim" ADD CONSTRAINT "place_claim_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "place_claim" ADD CONSTRAINT "place_claim_wait_id_fkey" FOREIGN KEY ("wait_id") REFERENCES "wait"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "wait" ADD CONSTRAINT "wait_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "wait_booking_id_idx" ON "wait" ("booking_id");
CREATE INDEX "place_claim_wait_id_idx" ON "place_claim" ("wait_id");

-- A state is one that the table of its life knows; a test compares these lists with the code's.
ALTER TABLE "booking" ADD CONSTRAINT "booking_states" CHECK ("state" IN ('requested', 'accepted', 'confirmed', 'started',
  'ended', 'closed', 'declined', 'withdrawn', 'expired', 'lapsed', 'cancelled_by_customer', 'cancelled_by_provider',
  'disputed', 'resolved'));
ALTER TABLE "slot" ADD CONSTRAINT "slot_states" CHECK ("state" IN ('open', 'going', 'fallen_short', 'called_off'));
ALTER TABLE "wait" ADD CONSTRAINT "wait_states" CHECK ("state" IN ('waiting', 'offered', 'taken', 'passed', 'left', 'over'));
ALTER TABLE "listing" ADD CONSTRAINT "listing_states" CHECK ("state" IN ('draft', 'published', 'paused', 'archived'));
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_states" CHECK ("state" IN ('draft', 'submitted', 'approved', 'live',
  'extended', 'succeeded', 'failed', 'cancelled', 'settled'));
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_states" CHECK ("state" IN ('started', 'active', 'recorded', 'charging', 'failing',
  'paid', 'withdrawn', 'freed', 'lapsed', 'lost'));
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_fulfilment_states" CHECK ("fulfilment" IN ('waiting', 'preparing', 'sent',
  'received'));
ALTER TABLE "need_offer" ADD CONSTRAINT "need_offer_states" CHECK ("state" IN ('offered', 'accepted', 'declined', 'withdrawn',
  'done', 'thanked'));
ALTER TABLE "match_fund" ADD CONSTRAINT "match_fund_states" CHECK ("state" IN ('open', 'closed'));
ALTER TABLE "pledge_match" ADD CONSTRAINT "pledge_match_states" CHECK ("state" IN ('reserved', 'paid', 'freed'));
ALTER TABLE "payment" ADD CONSTRAINT "payment_states" CHECK ("state" IN ('open', 'paid', 'failed', 'cancelled'));
ALTER TABLE "payment" ADD CONSTRAINT "payment_deposit_states" CHECK ("deposit_state" IN ('none', 'card_kept', 'held',
  'released', 'captured', 'failed'));
