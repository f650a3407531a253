-- Sessions with places. As in 0001: first what Prisma writes from prisma/schema, then what it has no words for.

-- DropIndex
DROP INDEX "review_booking_id_author_id_key";

-- AlterTable
ALTER TABLE "booking" ADD COLUMN     "attended" INTEGER,
ADD COLUMN     "pass_on_key" TEXT,
ADD COLUMN     "shown_to" TEXT NOT NULL DEFAULT 'guests',
ADD COLUMN     "slot_id" TEXT;

-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "slot_id" TEXT;

-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "may_pass_on" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "price_way" TEXT NOT NULL DEFAULT 'money';

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "calendar_key" TEXT;

-- CreateTable
CREATE TABLE "slot" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "series_id" TEXT,
    "occurrence" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'open',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "capacity" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "minimum" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "starts_local" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "cutoff_minutes" INTEGER NOT NULL,
    "capacity" INTEGER NOT NULL,
    "minimum" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "ends_before" TIMESTAMPTZ(3),
    "expanded_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot_event" (
    "id" TEXT NOT NULL,
    "slot_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "by_role" TEXT NOT NULL,
    "by_member_id" TEXT,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "slot_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_claim" (
    "id" TEXT NOT NULL,
    "slot_id" TEXT NOT NULL,
    "booking_id" TEXT,
    "wait_id" TEXT,
    "quantity" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "place_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wait" (
    "id" TEXT NOT NULL,
    "slot_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "offered_until" TIMESTAMPTZ(3),
    "booking_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wait_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "slot_listing_id_starts_at_id_idx" ON "slot"("listing_id", "starts_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "slot_series_id_occurrence_key" ON "slot"("series_id", "occurrence");

-- CreateIndex
CREATE INDEX "series_listing_id_idx" ON "series"("listing_id");

-- CreateIndex
CREATE INDEX "slot_event_slot_id_at_idx" ON "slot_event"("slot_id", "at");

-- CreateIndex
CREATE INDEX "place_claim_slot_id_idx" ON "place_claim"("slot_id");

-- CreateIndex
CREATE INDEX "place_claim_booking_id_idx" ON "place_claim"("booking_id");

-- CreateIndex
CREATE INDEX "wait_slot_id_created_at_id_idx" ON "wait"("slot_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "wait_member_id_idx" ON "wait"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "booking_pass_on_key_key" ON "booking"("pass_on_key");

-- CreateIndex
CREATE INDEX "booking_slot_id_created_at_id_idx" ON "booking"("slot_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_slot_id_key" ON "conversation"("slot_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_calendar_key_key" ON "member"("calendar_key");

-- CreateIndex
CREATE UNIQUE INDEX "review_booking_id_author_id_subject_id_key" ON "review"("booking_id", "author_id", "subject_id");

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_event" ADD CONSTRAINT "slot_event_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_event" ADD CONSTRAINT "slot_event_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_claim" ADD CONSTRAINT "place_claim_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wait" ADD CONSTRAINT "wait_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wait" ADD CONSTRAINT "wait_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is lent for nothing says so from now on.
UPDATE "listing" SET "price_way" = 'free' WHERE "rates" = '[]';

-- Promise 2: no session is oversold. `taken` is what active claims hold (trigger), and stays within the capacity (check),
-- whoever writes whatever in whichever order, the capacity included.
ALTER TABLE "slot" ADD CONSTRAINT "slot_not_oversold" CHECK ("taken" BETWEEN 0 AND "capacity");
ALTER TABLE "slot" ADD CONSTRAINT "slot_in_order" CHECK ("starts_at" < "ends_at" AND "closes_at" <= "ends_at");
ALTER TABLE "slot" ADD CONSTRAINT "slot_minimum" CHECK ("capacity" > 0 AND "minimum" BETWEEN 0 AND "capacity");
ALTER TABLE "place_claim" ADD CONSTRAINT "place_claim_some" CHECK ("quantity" > 0 AND num_nonnulls("booking_id", "wait_id") = 1);
ALTER TABLE "wait" ADD CONSTRAINT "wait_some" CHECK ("quantity" > 0);
CREATE UNIQUE INDEX "place_claim_once_a_booking" ON "place_claim" ("slot_id", "booking_id") WHERE "is_active" AND "booking_id" IS NOT NULL;
CREATE UNIQUE INDEX "place_claim_once_a_wait" ON "place_claim" ("slot_id", "wait_id") WHERE "is_active" AND "wait_id" IS NOT NULL;

CREATE FUNCTION count_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."is_active" THEN
    UPDATE "slot" SET "taken" = "taken" - OLD."quantity" WHERE "id" = OLD."slot_id";
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."is_active" THEN
    UPDATE "slot" SET "taken" = "taken" + NEW."quantity" WHERE "id" = NEW."slot_id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "place_claim_counts" AFTER INSERT OR DELETE OR UPDATE OF "is_active", "quantity", "slot_id" ON "place_claim"
  FOR EACH ROW EXECUTE FUNCTION count_places();

-- One member sits at a session once, and waits for it once.
CREATE UNIQUE INDEX "booking_once_a_slot" ON "booking" ("slot_id", "customer_id")
  WHERE "slot_id" IS NOT NULL AND "state" IN ('requested', 'accepted', 'confirmed', 'started');
CREATE UNIQUE INDEX "wait_once_a_slot" ON "wait" ("slot_id", "member_id") WHERE "state" IN ('waiting', 'offered');

-- Sessions to come, by day; those whose next step fires by itself; offers that run out; events nobody has delivered.
CREATE INDEX "slot_to_come" ON "slot" ("starts_at", "id") WHERE "state" IN ('open', 'going');
CREATE INDEX "slot_bookable" ON "slot" ("listing_id", "closes_at") WHERE "state" IN ('open', 'going');
-- For feeds: what was added last, and what no longer takes place.
CREATE INDEX "slot_newest" ON "slot" ("created_at" DESC, "id" DESC) WHERE "state" IN ('open', 'going');
CREATE INDEX "slot_off" ON "slot" ("starts_at") WHERE "state" IN ('called_off', 'fallen_short');
CREATE INDEX "slot_due" ON "slot" ("due_at") WHERE "due_at" IS NOT NULL;
CREATE INDEX "wait_offered" ON "wait" ("offered_until") WHERE "state" = 'offered';
CREATE INDEX "slot_event_undelivered" ON "slot_event" ("at") WHERE "delivered_at" IS NULL;
-- Looked through each minute: reviews that still hide.
CREATE INDEX "review_hidden" ON "review" ("id") WHERE "revealed_at" IS NULL;

-- Promise 5 for sessions: an event may be marked delivered, nothing more.
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME IN ('booking_event', 'slot_event')
     AND to_jsonb(NEW) - 'delivered_at' - 'by_member_id' = to_jsonb(OLD) - 'delivered_at' - 'by_member_id' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is kept as it was written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "slot_event_kept" BEFORE UPDATE OR DELETE ON "slot_event" FOR EACH ROW EXECUTE FUNCTION keep_history();

-- Nobody books with someone who has left, however close both come: whoever closes an account holds the member's row, and
-- a booking waits for it here and then sees.
CREATE FUNCTION require_present() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "member" WHERE "id" IN (NEW."customer_id", NEW."provider_id") ORDER BY "id" FOR KEY SHARE;
  IF EXISTS (SELECT 1 FROM "member" WHERE "id" IN (NEW."customer_id", NEW."provider_id") AND "deleted_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'a member of this booking has left' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "booking_of_present" BEFORE INSERT OR UPDATE OF "customer_id", "provider_id" ON "booking"
  FOR EACH ROW EXECUTE FUNCTION require_present();
