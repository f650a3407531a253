-- What leaves for good takes its listing along with the last item.
ALTER TABLE "listing" DROP CONSTRAINT "listing_states";
ALTER TABLE "listing" ADD CONSTRAINT "listing_states" CHECK ("state" IN ('draft', 'published', 'paused', 'gone', 'archived'));
