-- What somebody would like for their thing may be any of some kinds of things, besides what they say in words.
CREATE TABLE "wanted_category" (
  "listing_id" TEXT NOT NULL REFERENCES "listing" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "category_id" TEXT NOT NULL REFERENCES "category" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  PRIMARY KEY ("listing_id", "category_id")
);
CREATE INDEX "wanted_category_category_id_idx" ON "wanted_category" ("category_id");
