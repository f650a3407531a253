-- The newest of one category come in order out of the index, whatever their type.
DROP INDEX "listing_shown_in_category";
CREATE INDEX "listing_shown_in_category" ON "listing" ("category_id", "published_at" DESC, "id" DESC)
  INCLUDE ("type", "intent", "audience", "audience_circle_id", "owner_id") WHERE "state" = 'published' AND "category_id" IS NOT NULL;
