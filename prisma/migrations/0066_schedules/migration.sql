-- What is owed again and again: by the week or the month, a number of times or until notice is given. A due is written down from
-- it some days before it is owed, and its card charged on the day.
CREATE TABLE "due_schedule" (
  "id" TEXT NOT NULL,
  "booking_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "debtor_id" TEXT NOT NULL,
  "creditor_id" TEXT NOT NULL,
  "amount_minor" INTEGER NOT NULL,
  "creditor_minor" INTEGER NOT NULL,
  "currency" TEXT NOT NULL,
  "way" TEXT NOT NULL DEFAULT 'card',
  "every" TEXT NOT NULL,
  "starts_on" DATE NOT NULL,
  "time_zone" TEXT NOT NULL,
  "times" INTEGER,
  "position" INTEGER NOT NULL DEFAULT 0,
  "opens_next_at" TIMESTAMPTZ(3),
  "ends_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "due_schedule_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "due_schedule_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "due_schedule_debtor_id_fkey" FOREIGN KEY ("debtor_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "due_schedule_creditor_id_fkey" FOREIGN KEY ("creditor_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "due_schedule_currency_fkey" FOREIGN KEY ("currency") REFERENCES "asset"("code") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "due_schedule_two_sides" CHECK ("debtor_id" <> "creditor_id"),
  CONSTRAINT "due_schedule_amounts" CHECK ("amount_minor" > 0 AND "creditor_minor" BETWEEN 0 AND "amount_minor"),
  CONSTRAINT "due_schedule_times" CHECK ("times" > 0 AND "position" BETWEEN 0 AND "times"),
  CONSTRAINT "due_schedule_ways" CHECK ("way" IN ('card', 'credit', 'hand')),
  CONSTRAINT "due_schedule_assets" CHECK (("way" = 'credit') = ("currency" !~ '^[A-Z]{3}$')),
  CONSTRAINT "due_schedule_rhythms" CHECK ("every" IN ('week', 'month'))
);
CREATE UNIQUE INDEX "due_schedule_booking_id_kind_key" ON "due_schedule" ("booking_id", "kind");
CREATE INDEX "due_schedule_opening" ON "due_schedule" ("opens_next_at", "id") WHERE "opens_next_at" IS NOT NULL;
CREATE INDEX "due_schedule_debtor_id_idx" ON "due_schedule" ("debtor_id");
CREATE INDEX "due_schedule_creditor_id_idx" ON "due_schedule" ("creditor_id");

-- Since when the bank is being asked for a due; whoever begins to must have a time at which another may go on.
ALTER TABLE "due" ADD COLUMN "charging_since" TIMESTAMPTZ(3),
  ADD CONSTRAINT "due_charging" CHECK ("charging_since" IS NULL OR "state" = 'open' AND "next_try_at" IS NOT NULL);
CREATE INDEX "due_to_charge" ON "due" ("next_try_at", "id") WHERE "state" = 'open' AND "next_try_at" IS NOT NULL;
