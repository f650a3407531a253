-- Which sides of a booking have written about the other stands on it: its life asks for it, and needs no reviews for that.
ALTER TABLE "booking" ADD COLUMN "reviewed_by" TEXT[] NOT NULL DEFAULT '{}';
UPDATE "booking" SET "reviewed_by" = written.sides
FROM (
  SELECT booking_id, array_agg(DISTINCT author_role ORDER BY author_role) AS sides
  FROM review WHERE author_role IN ('customer', 'provider') GROUP BY booking_id
) written WHERE written.booking_id = "booking".id;
ALTER TABLE "booking" ADD CONSTRAINT "booking_reviewed_by" CHECK ("reviewed_by" <@ ARRAY['customer', 'provider']);
