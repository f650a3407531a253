-- What leaves for good as a gift: asked for, come first for, or drawn; promised; fetched.
-- Nobody asks twice for the same gift: not in two windows at once, either.
CREATE UNIQUE INDEX "booking_once_a_gift" ON "booking" ("listing_id", "customer_id")
  WHERE "life" = 'giving' AND "state" IN ('requested', 'entered', 'promised', 'confirmed');

-- A draw that anyone can check: its terms are published before, P at the closing, V when the public value is known.
CREATE TABLE "draw" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "value_at" TIMESTAMPTZ(3) NOT NULL,
    "seal" TEXT,
    "sealed_at" TIMESTAMPTZ(3),
    "value" TEXT,
    "value_by" TEXT,
    "reminded_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "due_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "draw_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "draw_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "draw_value_by_fkey" FOREIGN KEY ("value_by") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "draw_states" CHECK ("state" IN ('open', 'unasked', 'sealed', 'drawn', 'finished', 'called_off')),
    CONSTRAINT "draw_value_after_closing" CHECK ("value_at" > "closes_at"),
    CONSTRAINT "draw_seal" CHECK ("seal" ~ '^[0-9a-f]{64}$' AND ("seal" IS NULL) = ("sealed_at" IS NULL)),
    CONSTRAINT "draw_sealed" CHECK ("state" NOT IN ('sealed', 'drawn', 'finished') OR "seal" IS NOT NULL),
    CONSTRAINT "draw_value_needs_seal" CHECK ("value" IS NULL OR "seal" IS NOT NULL)
);
CREATE UNIQUE INDEX "draw_listing_id_key" ON "draw" ("listing_id");
CREATE INDEX "draw_value_by_idx" ON "draw" ("value_by");
CREATE INDEX "draw_due" ON "draw" ("due_at") WHERE "due_at" IS NOT NULL;

CREATE TABLE "draw_entry" (
    "draw_id" TEXT NOT NULL,
    "holder_id" TEXT NOT NULL,
    "booking_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "code" TEXT,
    "rank" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "draw_entry_pkey" PRIMARY KEY ("draw_id", "holder_id"),
    CONSTRAINT "draw_entry_draw_id_fkey" FOREIGN KEY ("draw_id") REFERENCES "draw"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "draw_entry_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "draw_entry_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "draw_entry_quantity" CHECK ("quantity" > 0),
    CONSTRAINT "draw_entry_rank" CHECK ("rank" > 0 AND ("rank" IS NULL OR "code" IS NOT NULL))
);
CREATE UNIQUE INDEX "draw_entry_booking_id_key" ON "draw_entry" ("booking_id");
CREATE UNIQUE INDEX "draw_entry_draw_id_code_key" ON "draw_entry" ("draw_id", "code");
CREATE UNIQUE INDEX "draw_entry_draw_id_rank_key" ON "draw_entry" ("draw_id", "rank");
CREATE INDEX "draw_entry_holder_id_idx" ON "draw_entry" ("holder_id");

-- Once P is published nothing that it rests on changes, and V is entered once: whoever runs the site has no second try.
CREATE FUNCTION draw_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.seal IS NOT NULL AND (OLD.seal, OLD.sealed_at, OLD.closes_at, OLD.source, OLD.value_at)
      IS DISTINCT FROM (NEW.seal, NEW.sealed_at, NEW.closes_at, NEW.source, NEW.value_at)
    OR OLD.value IS NOT NULL AND OLD.value IS DISTINCT FROM NEW.value THEN
    RAISE EXCEPTION 'a draw that is sealed stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draw_stands BEFORE UPDATE ON "draw" FOR EACH ROW EXECUTE FUNCTION draw_stands();

CREATE FUNCTION draw_entry_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF (SELECT seal IS NOT NULL FROM draw WHERE id = NEW.draw_id) THEN
      RAISE EXCEPTION 'a draw that is sealed takes nobody in' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF OLD.code IS NOT NULL AND OLD.code IS DISTINCT FROM NEW.code OR OLD.rank IS NOT NULL AND OLD.rank IS DISTINCT FROM NEW.rank THEN
    RAISE EXCEPTION 'a code and its rank stand' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draw_entry_stands BEFORE INSERT OR UPDATE ON "draw_entry" FOR EACH ROW EXECUTE FUNCTION draw_entry_stands();

-- It has a life, and a history, as everything else that has one.
ALTER TABLE "life_event" ADD COLUMN "draw_id" TEXT,
  ADD CONSTRAINT "life_event_draw_id_fkey" FOREIGN KEY ("draw_id") REFERENCES "draw"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "life_event" DROP CONSTRAINT "life_event_of_one_thing", ADD CONSTRAINT "life_event_of_one_thing" CHECK (
  num_nonnulls("booking_id", "slot_id", "listing_id", "campaign_id", "pledge_id", "need_offer_id", "amendment_id", "draw_id") = 1);
CREATE UNIQUE INDEX "life_event_draw" ON "life_event" ("draw_id", "sequence") WHERE "draw_id" IS NOT NULL;
