-- What is noted ahead is found by its day, to remind of it.
CREATE INDEX "dossier_note_day_idx" ON "dossier_note" ("day");
