-- What is noted ahead is found by its day, and reminded of once.
ALTER TABLE "dossier_note" ADD COLUMN "reminded_at" TIMESTAMPTZ(3);
CREATE INDEX "dossier_note_day_idx" ON "dossier_note" ("day");
