-- What was found for a wish, as its owner was told: each thing once. Whoever wants to hear no more says so beside the wish.
CREATE TABLE "wish_told" (
  "wish_id" TEXT NOT NULL REFERENCES "listing" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "listing_id" TEXT NOT NULL REFERENCES "listing" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "told_at" TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY ("wish_id", "listing_id"),
  CONSTRAINT "wish_told_other" CHECK ("wish_id" <> "listing_id")
);
CREATE INDEX "wish_told_listing_id_idx" ON "wish_told" ("listing_id");
ALTER TABLE "listing" ADD COLUMN "is_told_of_finds" BOOLEAN NOT NULL DEFAULT true;
