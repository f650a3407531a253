-- What goes by post, and counts once it has come: packets of seed.
INSERT INTO "booking_state" ("life", "state") SELECT 'sending', unnest(ARRAY[
  'requested', 'confirmed', 'sent', 'ended', 'closed', 'declined', 'withdrawn', 'expired', 'fallen', 'lost',
  'cancelled_by_customer', 'cancelled_by_provider']);
-- Nobody has two of the same under way: not in two windows at once, either.
CREATE UNIQUE INDEX "booking_once_a_packet" ON "booking" ("listing_id", "customer_id")
  WHERE "life" = 'sending' AND "state" IN ('requested', 'confirmed', 'sent');

-- The tokens of this community: made for who sent a packet that came; who begins may take one.
INSERT INTO "asset" ("code", "kind", "unit", "decimals", "floor_minor", "ceiling_minor", "credit_kind", "starter_minor", "words")
VALUES ('seed-tokens', 'credit', 'decimal', 0, 0, 100, 'issued', 1, '{
  "fr": {"name": "jetons de graines", "one": "jeton de graines", "other": "jetons de graines"},
  "en": {"name": "seed tokens", "one": "seed token", "other": "seed tokens"}}')
ON CONFLICT DO NOTHING;

-- Seed that somebody has: what they offer, or a packet that came to them. What came from what is a passing.
CREATE TABLE "lot" (
    "id" TEXT NOT NULL,
    -- In the order in which they were written: what comes of something is younger than it, so that no lineage goes round.
    "number" BIGSERIAL NOT NULL,
    "holder_id" TEXT NOT NULL,
    "listing_id" TEXT,
    "holding_id" TEXT,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "lot_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "lot_title" CHECK (char_length("title") BETWEEN 1 AND 200),
    CONSTRAINT "lot_of_one" CHECK (num_nonnulls("listing_id", "holding_id") <= 1)
);
CREATE UNIQUE INDEX "lot_number_key" ON "lot"("number");
CREATE UNIQUE INDEX "lot_listing_id_key" ON "lot"("listing_id");
CREATE UNIQUE INDEX "lot_holding_id_key" ON "lot"("holding_id");
CREATE INDEX "lot_holder_id_number_idx" ON "lot"("holder_id", "number");
ALTER TABLE "lot" ADD CONSTRAINT "lot_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "lot_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "lot_holding_id_fkey" FOREIGN KEY ("holding_id") REFERENCES "holding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "lot_passing" (
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    -- received: it was handed on · grown: it was sown, and this was harvested
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "lot_passing_pkey" PRIMARY KEY ("from_id", "to_id"),
    CONSTRAINT "lot_passing_kinds" CHECK ("kind" IN ('received', 'grown')),
    CONSTRAINT "lot_passing_units" CHECK ("unit" IN ('packet', 'grain', 'gram', 'plant')),
    CONSTRAINT "lot_passing_count" CHECK ("count" BETWEEN 1 AND 100000)
);
CREATE INDEX "lot_passing_to_id_idx" ON "lot_passing"("to_id");
ALTER TABLE "lot_passing" ADD CONSTRAINT "lot_passing_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "lot_passing_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE FUNCTION lot_passing_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT "number" FROM "lot" WHERE "id" = NEW."from_id") >= (SELECT "number" FROM "lot" WHERE "id" = NEW."to_id") THEN
    RAISE EXCEPTION 'what comes of a lot is younger than it' USING ERRCODE = 'check_violation', CONSTRAINT = 'lot_passing_order';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "lot_passing_order" BEFORE INSERT OR UPDATE ON "lot_passing" FOR EACH ROW EXECUTE FUNCTION lot_passing_order();

-- What can be sown in a month, among what is offered.
CREATE INDEX "listing_sown_in" ON "listing" USING gin (("details" -> 'sow')) WHERE "details" ? 'sow';
