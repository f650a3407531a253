-- Times that a giver offers at which things can be fetched: of one listing, or of all in a batch.
CREATE TABLE "fetch_time" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "listing_id" TEXT REFERENCES "listing" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "batch_id" TEXT REFERENCES "batch" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "starts_at" TIMESTAMPTZ(3) NOT NULL,
  "ends_at" TIMESTAMPTZ(3) NOT NULL,
  "capacity" INTEGER NOT NULL,
  "taken" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "fetch_time_of" CHECK (num_nonnulls("listing_id", "batch_id") = 1),
  CONSTRAINT "fetch_time_period" CHECK ("ends_at" > "starts_at"),
  CONSTRAINT "fetch_time_capacity" CHECK ("capacity" BETWEEN 1 AND 100),
  CONSTRAINT "fetch_time_taken" CHECK ("taken" BETWEEN 0 AND "capacity")
);
CREATE UNIQUE INDEX "fetch_time_listing_id_starts_at_key" ON "fetch_time" ("listing_id", "starts_at");
CREATE UNIQUE INDEX "fetch_time_batch_id_starts_at_key" ON "fetch_time" ("batch_id", "starts_at");

-- Who comes then: by the agreement. Somebody who fetches five things comes once.
ALTER TABLE "booking"
  ADD COLUMN "fetch_time_id" TEXT REFERENCES "fetch_time" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN "fetch_chosen_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "booking_fetch_chosen" CHECK ("fetch_time_id" IS NULL OR "fetch_chosen_at" IS NOT NULL);
CREATE INDEX "booking_fetch_time_id_customer_id_idx" ON "booking" ("fetch_time_id", "customer_id");

-- `taken` counts those who come; nothing else writes it. In the order of the ids, so that two who change places do not wait crosswise.
CREATE FUNCTION "count_who_fetches"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  concerned text[] := ARRAY[]::text[];
  one text;
BEGIN
  IF TG_OP <> 'INSERT' THEN concerned := concerned || OLD.fetch_time_id; END IF;
  IF TG_OP <> 'DELETE' THEN concerned := concerned || NEW.fetch_time_id; END IF;
  FOR one IN SELECT DISTINCT each FROM unnest(concerned) each WHERE each IS NOT NULL ORDER BY each LOOP
    PERFORM 1 FROM fetch_time WHERE id = one FOR NO KEY UPDATE;
    UPDATE fetch_time SET taken = (SELECT count(DISTINCT customer_id) FROM booking WHERE fetch_time_id = one) WHERE id = one;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER "booking_fetches" AFTER INSERT OR DELETE OR UPDATE OF "fetch_time_id", "customer_id" ON "booking"
  FOR EACH ROW EXECUTE FUNCTION "count_who_fetches"();
