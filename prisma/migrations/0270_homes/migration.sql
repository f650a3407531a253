-- Homes for nights: for points, or on the same dates in each other's.
INSERT INTO "booking_state" ("life", "state") SELECT 'guesting', unnest(ARRAY[
  'requested', 'confirmed', 'started', 'ended', 'closed', 'declined', 'withdrawn', 'expired',
  'cancelled_by_customer', 'cancelled_by_provider', 'disputed', 'resolved']) ON CONFLICT DO NOTHING;
INSERT INTO "booking_state" ("life", "state") SELECT 'swapping', unnest(ARRAY[
  'requested', 'confirmed', 'started', 'ended', 'closed', 'declined', 'expired', 'withdrawn', 'disputed', 'resolved']) ON CONFLICT DO NOTHING;

-- As in an exchange, those who are alike have written themselves, and no sides of theirs.
ALTER TABLE "booking" DROP CONSTRAINT "booking_reviewed_by",
  ADD CONSTRAINT "booking_reviewed_by" CHECK ("life" IN ('exchange', 'learning', 'swapping') OR "reviewed_by" <@ ARRAY['customer', 'provider']);

-- What nights are counted in. The community lends everybody who begins the same first points. Below nothing stands only who has hosted, and who
-- has to give back what they have spent.
INSERT INTO "asset" ("code", "kind", "unit", "decimals", "credit_kind", "floor_minor", "first_floor_minor", "ceiling_minor", "common_floor_minor",
  "starter_minor", "words")
VALUES ('points', 'credit', 'decimal', 0, 'mutual', -1500, 0, 20000, -1000000, 300, '{
  "fr": {"name": "points", "one": "point", "other": "points"},
  "en": {"name": "points", "one": "point", "other": "points"}}')
ON CONFLICT DO NOTHING;
