-- A picture belongs to the holder for whom it was put up, not to whoever of a circle did it.
ALTER TABLE "picture" DROP CONSTRAINT "picture_owner_id_fkey";
ALTER TABLE "picture" ADD CONSTRAINT "picture_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "holder"("id") ON DELETE CASCADE ON UPDATE CASCADE;
UPDATE "picture" SET "owner_id" = "circle"."id" FROM "circle" WHERE "circle"."picture_id" = "picture"."id";
UPDATE "picture" SET "owner_id" = "listing"."owner_id" FROM "listing_photo" JOIN "listing" ON "listing"."id" = "listing_photo"."listing_id"
WHERE "listing_photo"."picture_id" = "picture"."id" AND "picture"."owner_id" <> "listing"."owner_id";
UPDATE "picture" SET "owner_id" = "campaign"."lead_id" FROM "campaign_photo" JOIN "campaign" ON "campaign"."id" = "campaign_photo"."campaign_id"
WHERE "campaign_photo"."picture_id" = "picture"."id" AND "picture"."owner_id" <> "campaign"."lead_id";
