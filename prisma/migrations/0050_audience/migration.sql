-- Who may see a listing and take something of it: a row of lib/standing/audiences.ts, and the circle that it names.
ALTER TABLE "listing" ADD COLUMN "audience" TEXT NOT NULL DEFAULT 'everyone', ADD COLUMN "audience_circle_id" TEXT;
ALTER TABLE "listing" ADD CONSTRAINT "listing_audience_circle_id_fkey" FOREIGN KEY ("audience_circle_id") REFERENCES "circle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "listing" ADD CONSTRAINT "listing_audience" CHECK ("audience" IN ('everyone', 'members', 'confirmed', 'circle'));
-- An audience that names a circle has one, and no other has.
ALTER TABLE "listing" ADD CONSTRAINT "listing_audience_named" CHECK (("audience" = 'circle') = ("audience_circle_id" IS NOT NULL));
CREATE INDEX "listing_audience_circle_id_idx" ON "listing" ("audience_circle_id") WHERE "audience_circle_id" IS NOT NULL;
