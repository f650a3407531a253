-- Many things offered at once: a flat that is cleared out. Each is a listing of its own; the batch holds them together.
CREATE TABLE "batch" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "owner_id" TEXT NOT NULL REFERENCES "holder" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "type" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "description" TEXT NOT NULL DEFAULT '',
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX "batch_owner_id_idx" ON "batch" ("owner_id");

-- Its place is the promise that there are never more than forty, whoever adds at the same time.
ALTER TABLE "listing"
  ADD COLUMN "batch_id" TEXT REFERENCES "batch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD COLUMN "batch_place" INTEGER,
  ADD CONSTRAINT "listing_batch_place" CHECK (("batch_id" IS NULL) = ("batch_place" IS NULL)),
  ADD CONSTRAINT "listing_batch_most" CHECK ("batch_place" BETWEEN 1 AND 40);
CREATE UNIQUE INDEX "listing_batch_id_batch_place_key" ON "listing" ("batch_id", "batch_place");
