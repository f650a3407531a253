-- Who may have something here: a member, or a circle of members. What they have belongs to the holder, whose id is theirs.
CREATE TABLE "circle" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "handle" CITEXT NOT NULL,
  "about" TEXT NOT NULL DEFAULT '',
  "picture_id" TEXT,
  "area" TEXT NOT NULL DEFAULT '',
  "is_open" BOOLEAN NOT NULL DEFAULT false,
  "rating_sum" INTEGER NOT NULL DEFAULT 0,
  "rating_count" INTEGER NOT NULL DEFAULT 0,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  "closed_at" TIMESTAMPTZ(3),
  CONSTRAINT "circle_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "circle_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "circle_name_given" CHECK ("name" <> '')
);
CREATE UNIQUE INDEX "circle_handle_key" ON "circle" ("handle");
CREATE INDEX "circle_created_at_id_idx" ON "circle" ("created_at" DESC, "id" DESC);

CREATE TABLE "circle_member" (
  "circle_id" TEXT NOT NULL,
  "member_id" TEXT NOT NULL,
  "role" TEXT NOT NULL DEFAULT 'member',
  "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "circle_member_pkey" PRIMARY KEY ("circle_id", "member_id"),
  CONSTRAINT "circle_member_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "circle_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "circle_member_roles" CHECK ("role" IN ('keeper', 'helper', 'member'))
);
CREATE INDEX "circle_member_member_id_idx" ON "circle_member" ("member_id");

-- Who was asked to join, by whom, and as what.
CREATE TABLE "circle_invitation" (
  "circle_id" TEXT NOT NULL,
  "member_id" TEXT NOT NULL,
  "by_member_id" TEXT,
  "role" TEXT NOT NULL DEFAULT 'member',
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "circle_invitation_pkey" PRIMARY KEY ("circle_id", "member_id"),
  CONSTRAINT "circle_invitation_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "circle_invitation_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "circle_invitation_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "circle_invitation_roles" CHECK ("role" IN ('keeper', 'helper', 'member'))
);
CREATE INDEX "circle_invitation_member_id_idx" ON "circle_invitation" ("member_id");

-- What happened to a circle and to those in it; history, as other events are.
CREATE TABLE "circle_event" (
  "id" TEXT NOT NULL,
  "circle_id" TEXT NOT NULL,
  "member_id" TEXT,
  "by_member_id" TEXT,
  "name" TEXT NOT NULL,
  "data" JSONB NOT NULL DEFAULT '{}',
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "circle_event_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "circle_event_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "circle_event_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "circle_event_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "circle_event_name" CHECK ("name" IN ('found', 'change', 'invite', 'join', 'decline', 'set_role', 'leave', 'remove', 'close'))
);
CREATE INDEX "circle_event_circle_id_at_idx" ON "circle_event" ("circle_id", "at");
CREATE TRIGGER "circle_event_kept" BEFORE UPDATE OR DELETE ON "circle_event" FOR EACH ROW EXECUTE FUNCTION keep_history();

-- What cards and lists show of a holder: a copy of the member's or the circle's row, written by the triggers below alone.
CREATE TABLE "holder" (
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "member_id" TEXT,
  "circle_id" TEXT,
  "name" TEXT NOT NULL,
  "handle" CITEXT NOT NULL,
  "about" TEXT NOT NULL,
  "languages" TEXT[] NOT NULL,
  "picture_id" TEXT,
  "rating_sum" INTEGER NOT NULL,
  "rating_count" INTEGER NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL,
  "gone_at" TIMESTAMPTZ(3),
  CONSTRAINT "holder_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "holder_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "holder_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "holder_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "holder_is_one" CHECK (CASE "kind"
    WHEN 'member' THEN "member_id" = "id" AND "member_id" IS NOT NULL AND "circle_id" IS NULL
    WHEN 'circle' THEN "circle_id" = "id" AND "circle_id" IS NOT NULL AND "member_id" IS NULL
    ELSE false END)
);
CREATE UNIQUE INDEX "holder_member_id_key" ON "holder" ("member_id");
CREATE UNIQUE INDEX "holder_circle_id_key" ON "holder" ("circle_id");

CREATE FUNCTION copy_holder() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shown "holder";
BEGIN
  IF TG_TABLE_NAME = 'member' THEN
    SELECT NEW."id", 'member', NEW."id", NULL, NEW."name", NEW."handle", NEW."about", NEW."languages", NEW."picture_id",
      NEW."rating_sum", NEW."rating_count", NEW."created_at", NEW."deleted_at" INTO shown;
  ELSE
    SELECT NEW."id", 'circle', NULL, NEW."id", NEW."name", NEW."handle", NEW."about", '{}'::text[], NEW."picture_id",
      NEW."rating_sum", NEW."rating_count", NEW."created_at", NEW."closed_at" INTO shown;
  END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "holder" SELECT shown.*;
  ELSE
    UPDATE "holder" SET "name" = shown.name, "handle" = shown.handle, "about" = shown.about, "languages" = shown.languages,
      "picture_id" = shown.picture_id, "rating_sum" = shown.rating_sum, "rating_count" = shown.rating_count,
      "since" = shown.since, "gone_at" = shown.gone_at
    WHERE "id" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "member_begins_holder" AFTER INSERT ON "member" FOR EACH ROW EXECUTE FUNCTION copy_holder();
CREATE TRIGGER "member_shows_holder" AFTER UPDATE OF "name", "handle", "about", "languages", "picture_id", "rating_sum",
  "rating_count", "created_at", "deleted_at" ON "member" FOR EACH ROW EXECUTE FUNCTION copy_holder();
CREATE TRIGGER "circle_begins_holder" AFTER INSERT ON "circle" FOR EACH ROW EXECUTE FUNCTION copy_holder();
CREATE TRIGGER "circle_shows_holder" AFTER UPDATE OF "name", "handle", "about", "picture_id", "rating_sum", "rating_count",
  "created_at", "closed_at" ON "circle" FOR EACH ROW EXECUTE FUNCTION copy_holder();

INSERT INTO "holder" SELECT "id", 'member', "id", NULL, "name", "handle", "about", "languages", "picture_id", "rating_sum",
  "rating_count", "created_at", "deleted_at" FROM "member";

-- An open circle has somebody who keeps it. Two keepers who go at the same moment stand in line at the circle's row: the
-- second one sees that the first has gone.
CREATE FUNCTION require_keeper() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  which text;
BEGIN
  IF TG_TABLE_NAME = 'circle' THEN
    which := NEW."id";
  ELSE
    which := OLD."circle_id";
  END IF;
  PERFORM 1 FROM "circle" WHERE "id" = which AND "closed_at" IS NULL FOR NO KEY UPDATE;
  IF FOUND AND NOT EXISTS (SELECT 1 FROM "circle_member" WHERE "circle_id" = which AND "role" = 'keeper') THEN
    RAISE EXCEPTION 'a circle would have no keeper' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "circle_has_keeper" AFTER INSERT OR UPDATE OF "closed_at" ON "circle"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_keeper();
CREATE CONSTRAINT TRIGGER "circle_member_keeps" AFTER DELETE OR UPDATE OF "role", "circle_id" ON "circle_member"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."role" = 'keeper') EXECUTE FUNCTION require_keeper();

-- In which circles somebody is, and as what: read with who they are, since every request asks what they may do.
CREATE OR REPLACE VIEW "viewer" AS
SELECT id, name, handle::text AS handle, picture_id, locale, role, email_confirmed_at IS NOT NULL AS is_confirmed,
  session_epoch, deleted_at IS NOT NULL AS has_left,
  (SELECT coalesce(json_agg(json_build_object('id', in_circle."circle_id", 'role', in_circle."role")), '[]')
    FROM "circle_member" in_circle WHERE in_circle."member_id" = "member".id) AS circles
FROM "member";

-- What belonged to a member belongs to the holder with the same id.
ALTER TABLE "listing" DROP CONSTRAINT "listing_owner_id_fkey";
ALTER TABLE "listing" ADD CONSTRAINT "listing_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "booking" DROP CONSTRAINT "booking_customer_id_fkey", DROP CONSTRAINT "booking_provider_id_fkey";
ALTER TABLE "booking" ADD CONSTRAINT "booking_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "booking" ADD CONSTRAINT "booking_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "campaign" DROP CONSTRAINT "campaign_lead_id_fkey";
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "review" DROP CONSTRAINT "review_subject_id_fkey";
ALTER TABLE "review" ADD CONSTRAINT "review_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody books with someone who has left, or with a circle that is closed: whoever goes holds the holder's row.
CREATE OR REPLACE FUNCTION require_present() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "holder" WHERE "id" IN (NEW."customer_id", NEW."provider_id") ORDER BY "id" FOR KEY SHARE;
  IF EXISTS (SELECT 1 FROM "holder" WHERE "id" IN (NEW."customer_id", NEW."provider_id") AND "gone_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'a party of this booking has left' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;

-- A side of a booking tells of a hand-over once, whoever of it tells: a circle has many people.
ALTER TABLE "handover_report" ADD COLUMN "party" TEXT;
UPDATE "handover_report" r SET "party" = CASE WHEN r."member_id" = b."customer_id" THEN 'customer' ELSE 'provider' END
FROM "booking" b WHERE b."id" = r."booking_id";
ALTER TABLE "handover_report" ALTER COLUMN "party" SET NOT NULL,
  ADD CONSTRAINT "handover_report_parties" CHECK ("party" IN ('customer', 'provider'));
DROP INDEX "handover_report_booking_id_phase_member_id_key";
CREATE UNIQUE INDEX "handover_report_booking_id_phase_party_key" ON "handover_report" ("booking_id", "phase", "party");
-- And reviews the other side once.
CREATE UNIQUE INDEX "review_once_a_side" ON "review" ("booking_id", "author_role") WHERE "author_role" <> 'guest';
