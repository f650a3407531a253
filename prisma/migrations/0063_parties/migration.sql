-- Who agrees: the two sides of every booking, and whoever else is of it (a ring has more than two), each with an answer of its own.
CREATE TABLE "party" (
  "booking_id" TEXT NOT NULL,
  "holder_id" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "answer" TEXT NOT NULL DEFAULT 'none',
  "answered_at" TIMESTAMPTZ(3),
  "answered_by" TEXT,
  CONSTRAINT "party_pkey" PRIMARY KEY ("booking_id", "holder_id"),
  CONSTRAINT "party_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "party_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "party_answered_by_fkey" FOREIGN KEY ("answered_by") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "party_roles" CHECK ("role" IN ('customer', 'provider', 'member')),
  CONSTRAINT "party_answers" CHECK ("answer" IN ('none', 'yes', 'no') AND ("answer" = 'none') = ("answered_at" IS NULL))
);
CREATE UNIQUE INDEX "party_one_a_side" ON "party" ("booking_id", "role") WHERE "role" <> 'member';
CREATE INDEX "party_holder_id_booking_id_idx" ON "party" ("holder_id", "booking_id");

-- The two sides stand on the booking, which lists and searches read; their rows here follow them, and nobody else writes these.
CREATE FUNCTION copy_sides() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM "party" WHERE "booking_id" = NEW."id" AND ("role" = 'customer' AND "holder_id" <> NEW."customer_id"
      OR "role" = 'provider' AND "holder_id" <> NEW."provider_id");
  END IF;
  INSERT INTO "party" ("booking_id", "holder_id", "role")
  VALUES (NEW."id", NEW."provider_id", 'provider'), (NEW."id", NEW."customer_id", 'customer')
  ON CONFLICT ("booking_id", "holder_id") DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "booking_begins_parties" AFTER INSERT ON "booking" FOR EACH ROW EXECUTE FUNCTION copy_sides();
CREATE TRIGGER "booking_changes_parties" AFTER UPDATE OF "customer_id", "provider_id" ON "booking" FOR EACH ROW EXECUTE FUNCTION copy_sides();

INSERT INTO "party" ("booking_id", "holder_id", "role")
SELECT "id", "provider_id", 'provider' FROM "booking"
UNION ALL SELECT "id", "customer_id", 'customer' FROM "booking" WHERE "customer_id" <> "provider_id";
