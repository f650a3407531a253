-- Whoever is charged without being there is told some days before; what was written down already was told when it was agreed.
ALTER TABLE "due" ADD COLUMN "told_at" TIMESTAMPTZ(3);
UPDATE "due" SET "told_at" = "created_at" WHERE "next_try_at" IS NOT NULL;

-- From a day on something else is owed each time.
ALTER TABLE "due_schedule"
  ADD COLUMN "changes_at" TIMESTAMPTZ(3),
  ADD COLUMN "next_amount_minor" INTEGER,
  ADD COLUMN "next_creditor_minor" INTEGER,
  ADD CONSTRAINT "due_schedule_change" CHECK (
    num_nonnulls("changes_at", "next_amount_minor", "next_creditor_minor") IN (0, 3)
    AND "next_amount_minor" > 0 AND "next_creditor_minor" BETWEEN 0 AND "next_amount_minor");

-- An agreement that goes on until notice is given, and since when it is not paid for.
ALTER TABLE "booking" ADD COLUMN "unpaid_since" TIMESTAMPTZ(3),
  DROP CONSTRAINT "booking_life",
  ADD CONSTRAINT "booking_life" CHECK ("life" IN ('loan', 'visit', 'hosting', 'help', 'tenancy'));
