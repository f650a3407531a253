-- What the community may do only once an operator has said so, because the law may ask a licence for it.
CREATE TABLE "permission" (
  "name" TEXT NOT NULL PRIMARY KEY,
  "confirmed_at" TIMESTAMPTZ(3)
);

-- Who said so, or took it back, and what it rests on. Only added to.
CREATE TABLE "permission_event" (
  "id" TEXT NOT NULL,
  "permission_name" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "by_member_id" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "permission_event_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "permission_event_names" CHECK ("name" IN ('confirmed', 'taken_back')),
  CONSTRAINT "permission_event_reason" CHECK (length("reason") BETWEEN 1 AND 2000),
  CONSTRAINT "permission_event_permission_name_fkey" FOREIGN KEY ("permission_name") REFERENCES "permission"("name") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "permission_event_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "permission_event_permission_name_id_idx" ON "permission_event"("permission_name", "id");
CREATE INDEX "permission_event_by_member_id_idx" ON "permission_event"("by_member_id");
CREATE TRIGGER "permission_event_kept" BEFORE UPDATE OR DELETE ON "permission_event" FOR EACH ROW EXECUTE FUNCTION keep_history();

-- Homes for good: closed until then.
INSERT INTO "permission" ("name") VALUES ('home-exchange');

-- What is shared in a way that needs such a word is on show only while it holds. The word is held meanwhile: what is shown as it is taken back
-- comes before or after that.
CREATE FUNCTION listing_permitted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said TIMESTAMPTZ;
BEGIN
  SELECT "confirmed_at" INTO said FROM "permission" WHERE "name" = NEW."type" FOR SHARE;
  IF FOUND AND said IS NULL THEN
    RAISE EXCEPTION '% is not open here', NEW."type" USING ERRCODE = 'check_violation', CONSTRAINT = 'listing_permitted';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "listing_permitted" BEFORE INSERT OR UPDATE OF "state" ON "listing"
  FOR EACH ROW WHEN (NEW."state" = 'published') EXECUTE FUNCTION listing_permitted();
