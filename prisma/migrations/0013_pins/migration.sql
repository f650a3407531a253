-- Whether the exact place was set on purpose: by a point on the map, by the geocoder, or by choosing the middle of the town.
ALTER TABLE "listing" ADD COLUMN "is_pinned" BOOLEAN NOT NULL DEFAULT false;

-- What is on show already stays fit to be shown.
UPDATE "listing" SET "is_pinned" = true WHERE "lat" IS NOT NULL;
