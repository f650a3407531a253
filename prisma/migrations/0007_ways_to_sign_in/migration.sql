-- A provider that was taken off opens nothing, and does not come back by itself.
ALTER TABLE "identity" ADD COLUMN "removed_at" TIMESTAMPTZ(3);
