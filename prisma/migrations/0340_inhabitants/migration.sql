-- What a night in a home is worth goes by how many live where it lies: kept, so that no page looks it up among all towns.
ALTER TABLE "listing" ADD COLUMN "inhabitants" INTEGER;
ALTER TABLE "listing" ADD CONSTRAINT "listing_inhabitants" CHECK ("inhabitants" >= 0);
