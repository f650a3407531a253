-- Homes exchanged for good: agreed among two to five, then a file with steps and dates, until a deed is signed elsewhere.
INSERT INTO "booking_state" ("life", "state") SELECT 'rehousing', unnest(ARRAY[
  'requested', 'confirmed', 'ended', 'closed', 'declined', 'expired', 'withdrawn']) ON CONFLICT DO NOTHING;

ALTER TABLE "booking" DROP CONSTRAINT "booking_reviewed_by",
  ADD CONSTRAINT "booking_reviewed_by" CHECK ("life" IN ('exchange', 'learning', 'swapping', 'rehousing') OR "reviewed_by" <@ ARRAY['customer', 'provider']);

-- What it is worth, where both sides of it are weighed in money: as its giver said when it was proposed, then as all agreed.
ALTER TABLE "holding" ADD COLUMN "value_minor" INTEGER,
  ADD CONSTRAINT "holding_value" CHECK ("value_minor" >= 0);

CREATE TABLE "dossier_note" (
  "id" TEXT NOT NULL,
  "booking_id" TEXT NOT NULL,
  "step" TEXT NOT NULL,
  "holding_id" TEXT,
  "day" DATE NOT NULL,
  "value_minor" INTEGER,
  "note" TEXT NOT NULL DEFAULT '',
  "holder_id" TEXT NOT NULL,
  "by_member_id" TEXT NOT NULL,
  "taken_back_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "dossier_note_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "dossier_note_steps" CHECK ("step" IN ('visit', 'valuation', 'notary', 'preliminary', 'deed')),
  CONSTRAINT "dossier_note_of_home" CHECK (("holding_id" IS NOT NULL) = ("step" IN ('visit', 'valuation'))),
  CONSTRAINT "dossier_note_value" CHECK (("value_minor" IS NOT NULL) = ("step" = 'valuation') AND "value_minor" >= 0),
  CONSTRAINT "dossier_note_length" CHECK (length("note") <= 1000),
  CONSTRAINT "dossier_note_booking_id_holder_id_fkey" FOREIGN KEY ("booking_id", "holder_id") REFERENCES "party"("booking_id", "holder_id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "dossier_note_holding_id_booking_id_fkey" FOREIGN KEY ("holding_id", "booking_id") REFERENCES "holding"("id", "booking_id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "dossier_note_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "dossier_note_booking_id_holder_id_idx" ON "dossier_note"("booking_id", "holder_id");
CREATE INDEX "dossier_note_holding_id_booking_id_idx" ON "dossier_note"("holding_id", "booking_id");
CREATE INDEX "dossier_note_by_member_id_idx" ON "dossier_note"("by_member_id");
-- One deed.
CREATE UNIQUE INDEX "dossier_note_one_deed" ON "dossier_note"("booking_id") WHERE "step" = 'deed' AND "taken_back_at" IS NULL;

CREATE TABLE "dossier_yes" (
  "note_id" TEXT NOT NULL,
  "holder_id" TEXT NOT NULL,
  "by_member_id" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "dossier_yes_pkey" PRIMARY KEY ("note_id", "holder_id"),
  CONSTRAINT "dossier_yes_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "dossier_note"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "dossier_yes_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "dossier_yes_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "dossier_yes_holder_id_idx" ON "dossier_yes"("holder_id");
CREATE INDEX "dossier_yes_by_member_id_idx" ON "dossier_yes"("by_member_id");
