-- Frequent words, the cheapest and the newest first, as `listing_near_words` has the nearest. The second condition is true of all that
-- is published: a search that says it wants this order, and no other search walks along an index that is made for it.
DROP INDEX IF EXISTS "listing_near_words";
CREATE INDEX "listing_near_words" ON "listing" USING gist ("loc", "tsv" tsvector_ops (siglen = 512)) WHERE "state" = 'published' AND "loc" IS NOT NULL;
CREATE INDEX "listing_price_words" ON "listing" USING gist ("price_minor", "loc", "tsv" tsvector_ops (siglen = 512)) WHERE "state" = 'published' AND "price_minor" >= 0;
CREATE INDEX "listing_newest_words" ON "listing" USING gist ("published_at", "tsv" tsvector_ops (siglen = 512)) WHERE "state" = 'published' AND "published_at" IS NOT NULL;
