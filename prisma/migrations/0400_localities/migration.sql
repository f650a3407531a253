-- The community's own surroundings: its neighbourhoods and landmarks, and what a map draws of it. Operators bring all of it as one file.
CREATE TABLE "locality" (
  "position" INTEGER NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "other_names" TEXT[] NOT NULL DEFAULT '{}',
  "lat" DOUBLE PRECISION NOT NULL,
  "lng" DOUBLE PRECISION NOT NULL,
  "shape" JSONB,
  CONSTRAINT "locality_kinds" CHECK ("kind" IN ('neighbourhood', 'landmark', 'green', 'water', 'road', 'rail')),
  CONSTRAINT "locality_named" CHECK ("name" <> '' OR "kind" IN ('water', 'road', 'rail', 'green')),
  CONSTRAINT "locality_drawn" CHECK ("shape" IS NOT NULL OR "kind" IN ('neighbourhood', 'landmark')),
  CONSTRAINT "locality_on_earth" CHECK ("lat" BETWEEN -85 AND 85 AND "lng" BETWEEN -180 AND 180)
);

-- Who brought which file, and how much was in it. Only added to.
CREATE TABLE "locality_upload" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "by_member_id" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "locality_upload_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "locality_upload_by_member_id_idx" ON "locality_upload"("by_member_id");
CREATE INDEX "locality_upload_at_id_idx" ON "locality_upload"("at" DESC, "id" DESC);
CREATE TRIGGER "locality_upload_kept" BEFORE UPDATE OR DELETE ON "locality_upload" FOR EACH ROW EXECUTE FUNCTION keep_history();
